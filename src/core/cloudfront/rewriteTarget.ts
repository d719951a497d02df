import { splitUrl, withAuthority, withTarget } from '../http/url.ts'
import { percentDecoded } from '../sigv4/queryParameters.ts'
import { assumed } from '../words/openQuestions.ts'
import type { Change } from './change.ts'
import type { EdgeContext, Step } from './context.ts'
import { changed } from './context.ts'
import { forwardsQueryString, forwardsWholeQuery } from './forwarding.ts'
import { normalizedPath } from './normalizedPath.ts'

/** Authority, path and query of the origin request: default root object, origin path in front, query as the policies say. */
export const rewriteTarget: Step = ({ request, changes }, context) => {
  const { path, query } = splitUrl(request.url)
  const { defaultRootObject, originPath, originHost } = context.distribution
  const made: Change[] = []
  let toPath = path
  if (assumed('path-on-the-way', context.assume) === 'normalised') {
    toPath = normalizedPath(path)
    const facts = { before: path, after: toPath }
    if (toPath !== path) made.push(changed(context, 'cloudfront-path-normalised', ':path', facts))
  }
  if (defaultRootObject && toPath === '/') {
    const before = toPath
    toPath = `/${defaultRootObject.replace(/^\//, '')}`
    made.push(changed(context, 'cloudfront-default-root-object', ':path', { before, after: toPath }))
  }
  if (originPath) {
    const before = toPath
    toPath = `${originPath.replace(/\/$/, '')}${toPath}`
    if (toPath !== before) made.push(changed(context, 'cloudfront-origin-path', ':path', { before, after: toPath }))
  }
  const kept = keptQuery(query, context)
  if (query !== undefined && kept !== query) {
    const after = kept === undefined ? {} : { after: kept }
    made.push(changed(context, 'cloudfront-query', ':query', { before: query, ...after }))
  }
  const url = withTarget(withAuthority(request.url, originHost), kept === undefined ? toPath : `${toPath}?${kept}`)
  return { request: { ...request, url: url.replace(/^http:/i, 'https:') }, changes: [...changes, ...made] }
}

/** The query as it goes on: untouched, or the pieces that a policy names, in their order. */
function keptQuery(query: string | undefined, { behavior }: EdgeContext): string | undefined {
  if (query === undefined || forwardsWholeQuery(behavior)) return query
  const kept = query
    .split('&')
    .filter((piece) => piece !== '' && forwardsQueryString(behavior, percentDecoded(piece.split('=')[0] ?? '')))
  return kept.length > 0 ? kept.join('&') : undefined
}
