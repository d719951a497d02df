import { wireHost } from '../http/host.ts'
import type { HttpRequest } from '../http/message.ts'
import { bodyBytes, fieldValue, withoutFields } from '../http/message.ts'
import { splitUrl, withTarget } from '../http/url.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import { trace } from '../sigv4/trace.ts'
import type { Change } from './change.ts'
import type { Draft, EdgeContext } from './context.ts'
import { changed } from './context.ts'
import type { EdgeSettings } from './distribution.ts'
import { setField } from './setField.ts'

/** How much of the body a function at the edge sees. Source: CloudFront Developer Guide, "Quotas", Lambda@Edge. */
const bodyLimits: Readonly<Record<EdgeSettings['at'], number>> = {
  'viewer-request': 40_960,
  'origin-request': 1_048_576,
}

/** What an edge function does to a request: path, query, headers, and a signature of its own for the origin. */
export function edgeFunction(request: HttpRequest, settings: EdgeSettings, context: EdgeContext): Draft {
  const steps = [withPath, withHeaders, withBody, withSignature]
  return steps.reduce<Draft>((draft, step) => step(draft, settings, context), { request, changes: [] })
}

function withPath({ request }: Draft, settings: EdgeSettings, context: EdgeContext): Draft {
  const { path, query } = splitUrl(request.url)
  const toPath = settings.path ?? path
  const toQuery = settings.query === undefined ? query : settings.query || undefined
  const changes: Change[] = []
  if (toPath !== path) changes.push(changed(context, 'edge-function-path', ':path', { before: path, after: toPath }))
  if (toQuery !== query) {
    const facts = {
      ...(query === undefined ? {} : { before: query }),
      ...(toQuery === undefined ? {} : { after: toQuery }),
    }
    changes.push(changed(context, 'edge-function-query', ':query', facts))
  }
  const url =
    changes.length > 0 ? withTarget(request.url, toQuery === undefined ? toPath : `${toPath}?${toQuery}`) : request.url
  return { request: { ...request, url }, changes }
}

function withHeaders(draft: Draft, { headers = [], remove = [] }: EdgeSettings, context: EdgeContext): Draft {
  const gone = new Set(remove.map((name) => name.toLowerCase()))
  const removed = draft.request.headers.flatMap(([name, before], index) => {
    const field = name.toLowerCase()
    return gone.has(field) ? [changed(context, 'edge-function-header', field, { index, before })] : []
  })
  const kept = withoutFields(draft.request.headers, ...gone)
  const set = headers.map(([name, after]) => {
    const before = fieldValue(kept, name.toLowerCase())
    const facts = { ...(before === undefined ? {} : { before }), after }
    return changed(context, 'edge-function-header', name.toLowerCase(), facts)
  })
  const fields = headers.reduce((current, [name, value]) => setField(current, name, value), kept)
  return { request: { ...draft.request, headers: fields }, changes: [...draft.changes, ...removed, ...set] }
}

function seenBody(request: HttpRequest, { at, bodyLimit = bodyLimits[at] }: EdgeSettings) {
  const body = bodyBytes(request)
  return { body, isCut: body.length > bodyLimit, seen: body.length > bodyLimit ? body.subarray(0, bodyLimit) : body }
}

/** It hands on what it sees of the body, and its hash, where it is told to. */
function withBody(draft: Draft, settings: EdgeSettings, context: EdgeContext): Draft {
  const { hashBody, replaceBody } = settings
  if (!hashBody && !replaceBody) return draft
  const { body, isCut, seen } = seenBody(draft.request, settings)
  const made = isCut ? 'edge-function-body-truncated' : 'edge-function-header'
  const changes: Change[] = []
  let { request } = draft
  const set = (name: string, after: string): void => {
    const before = fieldValue(request.headers, name)
    if (before === after) return
    changes.push(changed(context, made, name, { ...(before === undefined ? {} : { before }), after }))
    request = { ...request, headers: setField(request.headers, name, after) }
  }
  if (replaceBody && isCut) {
    request = { ...request, body: seen }
    const facts = { before: `${body.length} bytes`, after: `${seen.length} bytes` }
    changes.push(changed(context, 'edge-function-body-truncated', ':body', facts))
    if (fieldValue(request.headers, 'content-length') !== undefined) set('content-length', String(seen.length))
  }
  if (hashBody) set('x-amz-content-sha256', sha256Hex(seen))
  return { request, changes: [...draft.changes, ...changes] }
}

/** It signs what it sees of the body, for the origin's host; the request's own body goes on whole. */
function withSignature(draft: Draft, settings: EdgeSettings, context: EdgeContext): Draft {
  const { sign } = settings
  if (!sign) return draft
  const { isCut, seen } = seenBody(draft.request, settings)
  const hash = sha256Hex(seen)
  const headers = setField(withoutFields(draft.request.headers, 'authorization'), 'x-amz-content-sha256', hash)
  const { distribution, region, now } = context
  const { request } = trace(
    { ...draft.request, headers },
    {
      credentials: sign,
      region,
      service: 'lambda',
      date: now,
      host: distribution.proposal ? wireHost(draft.request) : distribution.originHost,
      signedHeaders: [
        'host',
        'x-amz-content-sha256',
        'x-amz-date',
        ...('sessionToken' in sign && sign.sessionToken ? ['x-amz-security-token'] : []),
      ],
    },
  )
  const signed = ['authorization', 'x-amz-date', 'x-amz-security-token', 'x-amz-content-sha256'].flatMap((field) => {
    const before = fieldValue(draft.request.headers, field)
    const after = fieldValue(request.headers, field)
    if (before === after || after === undefined) return []
    const truncated = field === 'x-amz-content-sha256' && isCut
    const rule = truncated ? 'edge-function-body-truncated' : 'edge-function-signs'
    return [changed(context, rule, field, { ...(before === undefined ? {} : { before }), after })]
  })
  return { request: { ...draft.request, headers: request.headers }, changes: [...draft.changes, ...signed] }
}
