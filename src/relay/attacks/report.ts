import type { Kind } from './kind.ts'

/** The counts of a run, as lines. */
export function report(kinds: readonly Kind[], attempts: number, through: readonly string[]): string {
  const groups = [...new Set(kinds.map(({ group }) => group))]
  return [
    `relay attacked: ${kinds.length} kinds, ${attempts} attempts, ${through.length} through`,
    ...groups.map((name) => `  ${kinds.filter(({ group }) => group === name).length} kinds: ${name}`),
    ...through.slice(0, 60).map((one) => `  through: ${one}`),
  ].join('\n')
}
