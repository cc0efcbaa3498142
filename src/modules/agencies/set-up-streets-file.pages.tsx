import type { StreetBox } from '#engines/street-network/street-lines.ts'
import { paths } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form, FormActs } from '#ui/form.tsx'
import { Flow, Section } from '#ui/section.tsx'
import { FileField } from '#ui/text-field.tsx'
import type { View } from '#ui/view.ts'
import type { StreetUploadRefusal } from './street-network.ts'

type BringProps = {
  view: View
  /** Whether streets stand that the file would take the place of. */
  isAnother: boolean
  box: StreetBox | undefined
  refusal: StreetUploadRefusal | undefined
}

/** The form for a file of streets, and where to get one. */
export const BringStreets = ({ view, isAnother, box, refusal }: BringProps) => {
  const words = view.words.agencies.streets
  return (
    <Section title={isAnother ? words.uploadAnother : words.upload}>
      <Form view={view} action={paths.setUpStreets()} multipart>
        <FileField
          view={view}
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={refusal && words.refused[refusal]}
          accept=".pbf,.osm,.xml,.json,.gz,application/json,application/xml,application/gzip"
        />
        <FormActs>
          <Button icon="upload">{words.act}</Button>
        </FormActs>
      </Form>
      <Details summary={words.where} bare>
        <Flow>
          <p>{words.whereWords}</p>
          <ul>
            {words.ways.map((way) => (
              <li>{way}</li>
            ))}
          </ul>
          {box && (
            <>
              <p>
                <strong>{words.query}</strong>
                <br />
                <span class="small muted">{words.queryHint}</span>
              </p>
              <pre>{overpassQuestion(box)}</pre>
            </>
          )}
        </Flow>
      </Details>
    </Section>
  )
}

/** What to ask the Overpass API for: every way with a street's tag in the box, with its nodes. */
export const overpassQuestion = ({ south, west, north, east }: StreetBox): string =>
  `[out:json][timeout:180];\nway["highway"](${[south, west, north, east].map((degrees) => degrees.toFixed(4)).join(',')});\n(._;>;);\nout body;`

/** The way back to straight lines, a step away. */
export const RemoveStreets = ({ view }: { view: View }) => {
  const words = view.words.agencies.streets
  return (
    <Details summary={words.remove}>
      <Form view={view} action={paths.setUpStreets()}>
        <p>{words.removeHint}</p>
        <FormActs>
          <Button kind="grave" icon="trash-2" name="act" value="remove">
            {words.removeAct}
          </Button>
        </FormActs>
      </Form>
    </Details>
  )
}
