import { DefinitionList } from '#ui/details.tsx'
import { Split } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import type { Problem } from './problem.ts'
import { CONTROLLERS, SIDES, TRIANGLE } from './triangle.ts'

type Props = { view: View; triangle: Problem['triangle'] }

/** Ends of each side and where its words stand, in the order of `SIDES`; the place lies at the bottom. */
const LINES = [
  { x1: 180, y1: 60, x2: 70, y2: 230, word: { x: 116, y: 132, anchor: 'end' }, outer: { x: 106, y: 152 } },
  { x1: 180, y1: 60, x2: 290, y2: 230, word: { x: 244, y: 132, anchor: 'start' }, outer: { x: 254, y: 152 } },
  { x1: 70, y1: 230, x2: 290, y2: 230, word: { x: 180, y: 254, anchor: 'middle' }, outer: { x: 180, y: 274 } },
] as const

/**
 * The problem analysis triangle: a side is drawn through when somebody is known who could control it, dashed while it stands open. The list
 * below says the same in words.
 */
export const TrianglePicture = ({ view, triangle }: Props) => {
  const { sides, triangleAlt, unknown } = view.words.problems.analysis
  return (
    <Split middle>
      <svg viewBox="-36 0 432 290" width="500" role="img" aria-label={triangleAlt} direction="ltr">
        <g fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round">
          {LINES.map(({ word: _word, outer: _outer, ...line }, index) => (
            <line {...line} stroke-dasharray={triangle[CONTROLLERS[index]!].trim() ? undefined : '2 9'} />
          ))}
        </g>
        <g fill="currentColor" font-size="13">
          {LINES.map(({ word, outer }, index) => (
            <>
              <text x={word.x} y={word.y} text-anchor={word.anchor} font-weight="700">
                {sides[SIDES[index]!]}
              </text>
              <text x={outer.x} y={outer.y} text-anchor={word.anchor} font-size="11">
                {sides[CONTROLLERS[index]!]}
              </text>
            </>
          ))}
        </g>
      </svg>
      <DefinitionList
        facts={TRIANGLE.map((field) => ({ term: sides[field], value: triangle[field] || <span class="muted">{unknown}</span> }))}
      />
    </Split>
  )
}
