import { canonicalQueryString } from '../../../sigv4/canonicalQueryString.ts'
import { canonicalUri } from '../../../sigv4/canonicalUri.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { Choice, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

/** Where path and query were cut apart otherwise: the query left inside the path, or the target taken for a URL. */
export function targetChoices({ base, wire, pathRules: rules, request }: Given): readonly Choice[] {
  const query = wire.query.map(({ text }) => text).join('&')
  const target = `${wire.path.text}?${query}`
  const from = [base.get('path'), base.get('query')].join('?')
  const inPath = [
    canonicalUri(target, rules),
    target,
    canonicalUri(target, { ...rules, normalizePath: !rules.normalizePath }),
    canonicalUri(target, { ...rules, doubleEncodePath: false }),
    `${base.get('path')}?${base.get('query')}`,
    uriEncode(target).replaceAll('%2F', '/'),
    `${base.get('path')}?${query}`,
  ]
  const choices =
    query === ''
      ? []
      : inPath.map((path) =>
          choice({
            deviation: { part: 'query', id: 'query-in-path', from, to: path },
            causes: ['query-not-canonical'],
            edits: [
              ['path', path],
              ['query', ''],
            ],
          }),
        )
  return [...choices, ...afterScheme(request.url, from, rules)]
}

/** A `://` in the target, taken for the end of a scheme (aws-c-auth): path and query begin after the host that follows. */
function afterScheme(url: string, from: string, rules: Given['pathRules']): readonly Choice[] {
  const [, rest] = /:\/\/.*?:\/\/[^/?#]*([^#]*)/.exec(url) ?? []
  if (rest === undefined) return []
  const mark = rest.indexOf('?')
  const path = canonicalUri((mark < 0 ? rest : rest.slice(0, mark)) || '/', rules)
  const pieces = mark < 0 ? [] : rest.slice(mark + 1).split('&')
  const query = canonicalQueryString(pieces.map((text) => ({ text, sources: [] }))).text
  const edits: readonly (readonly [Slot, string])[] = [
    ['path', path],
    ['query', query],
  ]
  const deviation = { part: 'path', id: 'path-after-scheme', from, to: `${path}?${query}` } as const
  return [choice({ deviation, causes: ['path-encoding'], edits })]
}
