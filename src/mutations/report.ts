import { parts } from './parts.ts'
import type { Run } from './run.ts'

/** A run as a table of text, and what did not go as it should. */
export function report({ tallies, wrong, signed, refused }: Run): string {
  const rows = Object.keys(parts).map((part) => {
    const { tried = 0, accepted = 0, named = 0 } = tallies.get(part) ?? {}
    return [part, tried, accepted, named].map(String)
  })
  const lines = [['part', 'changed', 'accepted', 'named'], ...rows].map(([part = '', ...numbers]) =>
    [part.padEnd(20), ...numbers.map((number) => number.padStart(9))].join(''),
  )
  const signers = [...signed].map(([name, count]) => `${count} by ${name}`).join(', ')
  return [
    `Signed: ${signers}; refused as signed: ${refused.length}`,
    ...lines,
    ...refused.slice(0, 5),
    ...[...wrong].toSorted().map(([what, count]) => `${count} times: ${what}`),
  ].join('\n')
}
