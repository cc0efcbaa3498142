import type { Child } from 'hono/jsx'
import { paths } from '#paths.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import { StackList } from '#ui/stack-list.tsx'
import type { View } from '#ui/view.ts'
import { type Category, categoryName } from './category.ts'
import { CategoryForm, type CategoryFormProps } from './category-form.pages.tsx'
import { CATEGORY_ICONS } from './category-form.ts'
import { StepPage } from './set-up-frame.pages.tsx'
import { STARTING_CATEGORIES } from './starting-category.ts'

/** A category's picture; the exclamation mark where a stored name is not among those offered. */
const iconOf = (icon: string): IconName => CATEGORY_ICONS.find((each) => each === icon) ?? 'circle-alert'

/** What people can report, with who answers and by when; the offered set where there is none. */
export const SetUpCategoriesPage = (props: CategoryFormProps & { categories: readonly Category[] }) => {
  const { view, categories, errors } = props
  const words = view.words.agencies.categories
  return (
    <StepPage view={view} step="categories" title={words.title} lede={words.lede} errors={errors}>
      <Section title={words.listed}>{categories.length === 0 ? <Start view={view} /> : <List {...props} />}</Section>
      <Section title={words.add}>
        <CategoryForm {...props} action={paths.setUpCategories()} act="add" />
      </Section>
    </StepPage>
  )
}

const Start = ({ view }: { view: View }) => {
  const words = view.words.agencies.categories
  const act = (
    <Form view={view} action={paths.setUpCategories()} layout="plain">
      <Button name="act" value="start" icon="list-checks">
        {words.start}
      </Button>
    </Form>
  )
  return (
    <>
      <EmptyState icon="clipboard-list" title={words.emptyTitle} acts={act}>
        {words.empty}
      </EmptyState>
      <div class="section">
        <StackList
          items={STARTING_CATEGORIES.map((start) => ({
            lead: <Icon name={iconOf(start.icon)} />,
            title: categoryName(start, view.language),
            note: `${words.kindNames[start.kind]} · ${words.answersIn(start.answerHours)}`,
          }))}
        />
      </div>
    </>
  )
}

const List = ({ view, categories, units }: CategoryFormProps & { categories: readonly Category[] }) => {
  const words = view.words.agencies.categories
  return (
    <StackList
      label={words.title}
      items={categories.map((category) => {
        const name = categoryName(category, view.language)
        const unit = units.find(({ id }) => id === category.unitId)?.name ?? words.beatOfficer
        const note: Child[] = [words.kindNames[category.kind], words.answersIn(category.answerHours), unit]
        return {
          lead: <Icon name={iconOf(category.icon)} />,
          title: name,
          note: [...note, ...(category.isSensitive ? [words.sensitive] : [])].join(' · '),
          act: (
            <ButtonLink href={paths.setUpCategory(category.slug)} kind="soft" label={`${words.change}: ${name}`}>
              {words.change}
            </ButtonLink>
          ),
        }
      })}
    />
  )
}

/** One category, and the way to end it. */
export const SetUpCategoryPage = (props: CategoryFormProps & { category: Category }) => {
  const { view, category, errors } = props
  const words = view.words.agencies.categories
  const action = paths.setUpCategory(category.slug)
  return (
    <StepPage view={view} step="categories" title={categoryName(category, view.language)} shape="narrow" below errors={errors}>
      <CategoryForm {...props} action={action} act="change" />
      <div class="section">
        <Details summary={words.end}>
          <Form view={view} action={action}>
            <p>{words.endHint}</p>
            <FormActs>
              <Button kind="grave" name="act" value="end">
                {words.end}
              </Button>
            </FormActs>
          </Form>
        </Details>
      </div>
    </StepPage>
  )
}
