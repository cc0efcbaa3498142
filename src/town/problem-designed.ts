/** How the responses to problems were to be judged, written down by those who work on them. */
import { DAY_MS, dateOf, dayOf, HOUR_MS } from './calendar.ts'
import { type Meter, spotOf } from './ground.ts'
import { idOf } from './identity.ts'
import { TOLD } from './neighborhood.ts'
import type { Ground } from './problem-assessed.ts'
import type { DesignStory, ProblemStory } from './problem-story.ts'
import type { Circle, Design, DesignControl } from './town-work.ts'

const spotAt = (near: Meter | string, ground: Ground) => spotOf(typeof near === 'string' ? ground.middleOfStreet(near) : near)

function controlOf(control: DesignStory['controls'][number], ground: Ground): DesignControl {
  if (typeof control === 'string') return { kind: 'neighborhood', id: ground.ids.neighborhood(control), name: TOLD[control].name }
  return { kind: 'circle', ...spotAt(control.near, ground), radiusM: control.radiusM, name: control.name }
}

function bufferOf(buffer: DesignStory['buffer'], area: Circle, ground: Ground): Design['buffer'] {
  if (!buffer) return null
  if ('ringM' in buffer) return { lat: area.lat, lng: area.lng, radiusM: buffer.ringM, name: '' }
  return { ...spotAt(buffer.near, ground), radiusM: buffer.radiusM, name: buffer.near }
}

/** The designs of a problem, the oldest first, each in the place of the one before. */
export function designsOf(story: ProblemStory, area: Circle, ground: Ground): Design[] {
  const { responseAgo, designs = [] } = story
  if (responseAgo === undefined) return []
  const idAt = (index: number) => idOf(ground.seed, 'design', `${story.slug}/${index}`)
  return designs.map((design, index) => ({
    id: idAt(index),
    supersedes: index === 0 ? null : idAt(index - 1),
    reason: index === 0 ? null : (design.reason ?? ''),
    startsOn: dateOf(dayOf(ground.now) - responseAgo),
    lookOn: dateOf(dayOf(ground.now) - responseAgo + design.lookAfterDays),
    weeksBefore: design.weeksBefore,
    buffer: bufferOf(design.buffer, area, ground),
    controls: design.controls.map((control) => controlOf(control, ground)),
    recordedAt: new Date(ground.now.getTime() - design.recordedAgo * DAY_MS - 5 * HOUR_MS),
    recordedBy: ground.ids.account(story.lead),
  }))
}
