import type { GeneratedScore } from './generated.ts'
import type { Scored, Shares } from './score.ts'
import { byCause, sharesOf } from './score.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7)
const row = (name: string, { count, first, three, stable }: Shares): string =>
  `${name.padEnd(34)}${String(count).padStart(4)}  ${percent(first)}  ${percent(three)}  ${percent(stable)}`

/** The score of a file of cases as lines to print: shares, causes, what was wrongly proven, and the misses. */
export function reportLines(results: readonly Scored[]): readonly string[] {
  const whole = results.filter(({ from }) => from.thin !== true)
  const { average, causes } = byCause(whole)
  const wrong = results.filter(({ wronglyProven }) => wronglyProven.length > 0)
  const misses = whole.filter(({ first, amongThree }) => first < 1 || !amongThree)
  return [
    `${''.padEnd(34)}   n    first     three    stable`,
    row('all but thin', sharesOf(whole)),
    row('confirmed', sharesOf(whole.filter(({ from }) => from.confirmed))),
    row('not confirmed', sharesOf(whole.filter(({ from }) => !from.confirmed))),
    row('thin', sharesOf(results.filter(({ from }) => from.thin === true))),
    '',
    `average over ${causes.size} causes: ${percent(average).trim()} first; proven: ${whole.filter(({ proven }) => proven).length}`,
    ...[...causes].map(([id, shares]) => row(`  ${id}`, shares)),
    '',
    `wrongly proven: ${wrong.length === 0 ? 'none' : ''}`,
    ...wrong.map(({ from, wronglyProven }) => `  ${from.id}: ${wronglyProven.join(', ')}, and it is ${from.cause}`),
    '',
    `misses: ${misses.length === 0 ? 'none' : ''}`,
    ...misses.map(
      ({ from, said }) =>
        `  ${from.id}: ${from.cause}${from.acceptable ? ` (${from.acceptable.join(', ')})` : ''}; said ${
          said.map(({ cause, certainty }) => `${cause} ${certainty}`).join(', ') || 'nothing'
        }`,
    ),
  ]
}

/** The score of the made failures as lines to print. */
export const generatedLines = ({
  count,
  right,
  first,
  provable,
  wrong,
  unproven,
}: GeneratedScore): readonly string[] => [
  '',
  `${count} made failures: ${percent(first).trim()} first; of ${right.count} right requests ${right.quiet} left alone`,
  `provable: ${provable.count}, proven in ${percent(provable.proven).trim()}; wrongly proven: ${wrong.length === 0 ? 'none' : wrong.join(', ')}`,
  ...unproven.map((name) => `  not proven: ${name}`),
]
