import type { Run } from './run.ts'

/** A run as lines of text: numbers, formats, and what went wrong. */
export function report(found: Run): string {
  const { pastes, skipped, withSecrets, diagnosed, formats, milliseconds, slowest, exceptions, leaks } = found
  const seen = [...formats].toSorted(([, one], [, other]) => other - one)
  return [
    `${pastes} pastes read, ${withSecrets} of them with a secret; ${skipped} more left out, whose secret was part of longer words`,
    `${diagnosed} with a cause named; ${seen.length} formats seen: ${seen.map(([name, count]) => `${name} ${count}`).join(', ')}`,
    `${(milliseconds / Math.max(1, pastes)).toFixed(2)} ms a paste; slowest ${slowest.milliseconds.toFixed(0)} ms, of ${slowest.characters} characters`,
    `exceptions: ${exceptions.length}, secrets found: ${leaks.length}`,
    ...[...exceptions, ...leaks].slice(0, 5).map((fault) => `  ${fault}`),
  ].join('\n')
}
