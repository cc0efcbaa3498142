import { localProjection } from '#engines/geometry/distance.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { DefinitionList } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import type { MapData, Position } from '#ui/map-data.ts'
import { Notice } from '#ui/notice.tsx'
import { Section, Split } from '#ui/section.tsx'
import { StaticMap } from '#ui/static-map.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import { StepPage } from './set-up-frame.pages.tsx'
import type { Masking } from './settings.ts'

type MaskingPageProps = {
  view: View
  masking: Masking
  typed: Readonly<Record<keyof Masking, string>>
  mayChange: boolean
  errors?: Readonly<Partial<Record<keyof Masking, string>>> | undefined
}

/** How far public points stand from true places, with a picture of what it does. */
export const SetUpMaskingPage = (props: MaskingPageProps) => {
  const { view, masking, mayChange, errors } = props
  const words = view.words.agencies.masking
  return (
    <StepPage view={view} step="masking" title={words.title} lede={words.lede} errors={errors}>
      <Split>
        {mayChange ? <MaskingForm {...props} /> : <MaskingFacts view={view} masking={masking} />}
        <div>
          <Section title={words.exampleTitle}>
            <StaticMap view={view} label={words.example} data={exampleOf(masking)} />
            <p class="map-note">{words.exampleText}</p>
          </Section>
        </div>
      </Split>
    </StepPage>
  )
}

const MaskingForm = ({ view, typed, errors }: MaskingPageProps) => {
  const words = view.words.agencies.masking
  const field = (name: keyof Masking) => ({
    view,
    name,
    value: typed[name],
    error: errors?.[name],
    inputmode: 'numeric' as const,
    short: true,
  })
  return (
    <Form view={view} action={paths.setUpMasking()}>
      <TextField {...field('minimumM')} label={words.minimumM} hint={words.minimumHint} />
      <TextField {...field('maximumM')} label={words.maximumM} hint={words.maximumHint} />
      <TextField {...field('addressesAtLeast')} label={words.addressesAtLeast} hint={words.addressesHint} />
      <Notice>{words.later}</Notice>
      <FormActs>
        <Button>{view.words.shell.form.save}</Button>
      </FormActs>
    </Form>
  )
}

const MaskingFacts = ({ view, masking }: { view: View; masking: Masking }) => {
  const words = view.words.agencies.masking
  return (
    <div>
      <DefinitionList
        facts={[
          { term: words.minimumM, value: masking.minimumM },
          { term: words.maximumM, value: masking.maximumM },
          { term: words.addressesAtLeast, value: masking.addressesAtLeast },
        ]}
      />
      <Notice>{words.onlyLook}</Notice>
    </div>
  )
}

/** An invented corner: blocks of 100 m, the true place in the middle, the ring the public point may fall in. */
function exampleOf({ minimumM, maximumM }: Masking): MapData {
  const plane = localProjection({ lat: 0, lng: 0 })
  const at = (x: number, y: number): Position => {
    const { lat, lng } = plane.toLatLng({ x, y })
    return [lng, lat]
  }
  const reach = maximumM * 1.25
  const circle = (radiusM: number) =>
    Array.from({ length: 48 }, (_, i) => at(radiusM * Math.cos((i * Math.PI) / 24), radiusM * Math.sin((i * Math.PI) / 24)))
  const cuts = Array.from({ length: 2 * Math.ceil((reach * 2) / 100) + 1 }, (_, i) => (i - Math.ceil((reach * 2) / 100)) * 100 + 40)
  const far = reach * 1.4
  const [west, south] = at(-reach, -reach)
  const [east, north] = at(reach, reach)
  return {
    bounds: [west, south, east, north],
    streets: cuts.flatMap((cut) => [{ line: [at(cut, -far), at(cut, far)] }, { line: [at(-far, cut), at(far, cut)] }]),
    areas: [{ rings: [circle(maximumM), circle(minimumM).reverse()], tone: 'strong' }],
    pins: [
      { item: 'true', at: at(0, 0) },
      { item: 'public', at: at(((minimumM + maximumM) / 2) * 0.8, ((minimumM + maximumM) / 2) * 0.6), tone: 'warm' },
    ],
  }
}
