// Every view of one request that the evidence holds, in one shape, so that any two can be laid side by side.
import type { CanonicalView } from './canonicalView.ts'
import type { View } from './difference.ts'
import { viewOfCanonical } from './difference.ts'
import type { Evidence } from './evidence.ts'
import { findingsOf } from './findings.ts'
import type { RequestView } from './requestView.ts'
import type { ScopeView } from './scopeView.ts'
import { canonicalOf, wireOf } from './sentViews.ts'

/** Whose view: what the client signed, what the service made of it, what arrived, what the rules make of what was sent. */
export type ViewId = 'client' | 'service' | 'received' | 'request'

/** A view of a request, each part as it is or would be signed; what is not known is undefined. */
export interface RequestParts extends View {
  /** As listed. */
  readonly signedHeaders?: readonly string[] | undefined
  /** Whether `headers` are just the signed ones. */
  readonly canonical: boolean
  readonly scope?: ScopeView | undefined
}

/** The views that the evidence holds, in the order in which a request comes to be. */
export function requestViews(evidence: Evidence): ReadonlyMap<ViewId, RequestParts> {
  const found = findingsOf(evidence)
  const path = found.setup.path ?? pathRule(found.claim.scope?.service)
  const { client, service, received, request, signedHost, clientScope, serviceScope, claim } = found
  const views: [ViewId, RequestParts | undefined][] = [
    ['request', hasRequest(request) ? { ...sent(request, path), signedHeaders: claim.signedHeaders } : undefined],
    ['client', client && { ...signed(client, clientScope), host: viewOfCanonical(client).host ?? signedHost }],
    ['received', received && hasRequest(received) ? sent(received, path) : undefined],
    ['service', service && signed(service, serviceScope)],
  ]
  return new Map(views.filter((view): view is [ViewId, RequestParts] => view[1] !== undefined))
}

const pathRule = (service: string | undefined): 'once' | 'twice' | undefined =>
  service === undefined ? undefined : service === 's3' ? 'once' : 'twice'

const hasRequest = ({ path, headers }: RequestView): boolean => path !== undefined || headers.length > 0

const signed = (view: CanonicalView, scope: ScopeView | undefined): RequestParts => ({
  ...viewOfCanonical(view),
  allHeaders: !view.cut,
  signedHeaders: view.signedHeaders,
  canonical: true,
  scope,
})

/** The payload line is the header's value where it was sent, else the hash of the body. */
function sent(request: RequestView, path: 'once' | 'twice' | undefined): RequestParts {
  const view = canonicalOf(request, path)
  const { allHeaders } = wireOf(request)
  return { ...view, allHeaders, payload: view.headers.get('x-amz-content-sha256') ?? view.payload, canonical: false }
}
