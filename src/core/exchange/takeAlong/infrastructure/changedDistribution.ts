import { command, word } from '../shell.ts'
import type { Setup } from './facts.ts'

/** The commands that change one behaviour of a distribution, by a filter for jq. The distribution's id is in `$id`. */
export function changedDistribution(
  { pathPattern }: Setup,
  { variables = [], behavior, more }: { variables?: readonly string[]; behavior: string; more?: string | undefined },
): readonly string[] {
  const place =
    pathPattern === undefined
      ? '.DefaultCacheBehavior'
      : `(.CacheBehaviors.Items[] | select(.PathPattern == ${JSON.stringify(pathPattern)}))`
  const filter = ['.DistributionConfig', `${place} |= (${behavior})`, ...(more === undefined ? [] : [more])].join(
    '\n  | ',
  )
  return [
    'aws cloudfront get-distribution-config --id "$id" > current.json',
    `jq ${variables.map((name) => `--arg ${name} "$${name}" `).join('')}${word(filter)} current.json > wanted.json`,
    command(
      'aws cloudfront update-distribution --id "$id" --if-match "$(jq -r .ETag current.json)"',
      '--distribution-config file://wanted.json',
    ),
  ]
}
