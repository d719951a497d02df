import { command, word } from '../shell.ts'
import type { Setup } from './facts.ts'

interface Changed {
  /** Variables of the shell that the filters name. */
  readonly variables?: readonly string[]
  /** What becomes of the behaviour that the request takes. */
  readonly behavior?: string
  /** What becomes of the whole. */
  readonly more?: string | undefined
}

/** The commands that change a distribution and one of its behaviours, by filters for jq. The distribution's id is in `$id`. */
export function changedDistribution(
  { pathPattern }: Pick<Setup, 'pathPattern'>,
  { variables = [], behavior, more }: Changed,
): readonly string[] {
  const place =
    pathPattern === undefined
      ? '.DefaultCacheBehavior'
      : `(.CacheBehaviors.Items[] | select(.PathPattern == ${JSON.stringify(pathPattern)}))`
  const filter = [
    '.DistributionConfig',
    ...(behavior === undefined ? [] : [`${place} |= (${behavior})`]),
    ...(more === undefined ? [] : [more]),
  ].join('\n  | ')
  return [
    'aws cloudfront get-distribution-config --id "$id" > current.json',
    `jq ${variables.map((name) => `--arg ${name} "$${name}" `).join('')}${word(filter)} current.json > wanted.json`,
    command(
      'aws cloudfront update-distribution --id "$id" --if-match "$(jq -r .ETag current.json)"',
      '--distribution-config file://wanted.json',
    ),
  ]
}
