import type { Change } from '../cloudfront/change.ts'
import { isHostOf } from '../cloudfront/hosts.ts'
import { functionUrlEndpoint } from '../hosts/functionUrlEndpoint.ts'
import { wireHost } from '../http/host.ts'
import type { DiagnosisFacts } from '../words/diagnoses.ts'
import type { Segment } from '../words/segment.ts'
import type { Case } from './case.ts'
import type { Difference } from './differences.ts'
import { fieldsOf, lineCount } from './differences.ts'
import { lackingPermissions } from './lackingPermissions.ts'

/** The facts of a case, as the sentences of a diagnosis need them. */
export function factsOf(found: Case, change?: Change, difference?: Difference): DiagnosisFacts {
  const { request, received, claim, receivedClaim, route, signed, differences } = found
  const host = hostSegments(found)
  const endpoint = functionUrlEndpoint(route.functionUrl.host)
  const functionUrlHost = host(route.functionUrl.host)
  const receivedHost = wireHost(received)
  const same = receivedHost.toLowerCase() === route.functionUrl.host.toLowerCase()
  return {
    throughCloudFront: found.throughCloudFront,
    signed: claim?.algorithm.startsWith('AWS4-') ?? false,
    hostRefused: found.delivered.decision.check === 'host-unknown',
    signedHost: host(signedHost(found)),
    receivedHost: same ? functionUrlHost : host(receivedHost),
    functionUrlHost,
    touched: change !== undefined,
    byEdgeFunction: change?.rule.startsWith('edge-function-') ?? false,
    field: change?.field ?? (difference && fieldsOf(difference.id)[0]),
    before: change?.before ?? difference?.signed,
    after: change ? change.after : difference?.rebuilt,
    accessKeyId: receivedClaim?.accessKeyId,
    tokenRefused: found.delivered.decision.check === 'token-valid',
    requestDateTime: receivedClaim?.requestDateTime,
    region: receivedClaim?.scope.region,
    service: receivedClaim?.scope.service,
    expectedRegion: route.functionUrl.region ?? endpoint?.region,
    expectedService: route.functionUrl.service ?? endpoint?.service ?? 'lambda',
    method: request.method,
    asSent: signed?.how === 'as-sent',
    status: found.delivered.decision.status,
    lacking: lackingPermissions(route.functionUrl),
    caller: callerOf(found),
    lines: signed && differences.length > 0 ? lineCount(signed.lines, differences) : undefined,
  }
}

/** Who has to be allowed. */
function callerOf({ changes, route: { functionUrl } }: Case): NonNullable<DiagnosisFacts['caller']> {
  if (functionUrl.authType === 'NONE') return 'everybody'
  return changes.some(({ rule }) => rule === 'oac-authorization') ? 'cloudfront' : 'client'
}

/** The host that the client signed: as its host line says, else the wire's. */
const signedHost = ({ signed, request }: Case): string =>
  signed?.lines.find(({ id }) => id === 'header:host')?.line.slice('host:'.length) ?? wireHost(request)

function hostSegments({ route: { distribution, functionUrl } }: Case): (host: string) => Segment {
  return (host) => {
    const side = host.toLowerCase() === functionUrl.host.toLowerCase() ? 'function-url' : undefined
    const edge = distribution && isHostOf(host, distribution) ? 'cloudfront' : 'other'
    return { host, side: side ?? edge }
  }
}
