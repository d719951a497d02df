// The requests that CloudFront answers by itself. Source: CloudFront Developer Guide, "Request and response behavior for
// custom origins"; the pages as people see them.
import { wireHost } from '../http/host.ts'
import type { HttpRequest, HttpResponse } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import { splitUrl } from '../http/url.ts'
import type { CheckId } from '../words/checks.ts'
import { assumed } from '../words/openQuestions.ts'
import type { ResolvedBehavior } from './behavior.ts'
import type { EdgeContext } from './context.ts'
import type { EdgeSettings } from './distribution.ts'
import { forbiddenHeader } from './edgeRestrictions.ts'
import { errorPage, redirect } from './errorPage.ts'
import { isHostOf } from './hosts.ts'

/** CloudFront's own answer, and the check that it comes from. */
export interface EdgeAnswer {
  readonly check: CheckId
  readonly response: HttpResponse
}

interface EdgeCheck {
  readonly check: CheckId
  readonly status: number
  readonly refuses: (request: HttpRequest, context: EdgeContext) => boolean
  readonly text: string
}

const noServer =
  "We can't connect to the server for this app or website at this time. There might be too much traffic or a configuration error. Try again later, or contact the app or website owner."

const checks: readonly EdgeCheck[] = [
  {
    check: 'host-unknown',
    status: 403,
    refuses: (request, { distribution }) => !isHostOf(wireHost(request), distribution),
    text: `Bad request. ${noServer}`,
  },
  {
    check: 'request-size',
    status: 413,
    refuses: (request, { assume }) =>
      request.url.length > 8192 || headerBytes(request) > Number(assumed('request-size', assume)),
    text: 'Bad request.',
  },
  {
    check: 'viewer-protocol',
    status: 403,
    refuses: (request, { behavior: { viewerProtocol = 'allow-all' } }) =>
      viewerProtocol !== 'allow-all' && isPlain(request),
    text: 'Bad request.',
  },
  {
    check: 'firewall-body',
    status: 403,
    refuses: (request, { distribution: { firewall } }) =>
      firewall !== undefined && bodyBytes(request).length > firewall.bodyLimit,
    text: `Request blocked. ${noServer}`,
  },
  {
    check: 'method-allowed',
    status: 403,
    refuses: ({ method }, { behavior }) => !allowedMethods(behavior).includes(method),
    text: 'This distribution is not configured to allow the HTTP request method that was used for this request. The distribution supports only cachable requests.',
  },
  {
    check: 'get-with-body',
    status: 403,
    refuses: (request) => request.method === 'GET' && bodyBytes(request).length > 0,
    text: 'Bad request.',
  },
]

/** CloudFront's own answer to a viewer request, where it does not ask the origin. */
export function answerAtEdge(request: HttpRequest, context: EdgeContext): EdgeAnswer | undefined {
  const found = checks.find(({ refuses }) => refuses(request, context))
  if (!found) return undefined
  const redirects = found.check === 'viewer-protocol' && context.behavior.viewerProtocol === 'redirect'
  const response = redirects ? redirect(request, context) : errorPage(found.status, found.text, context)
  return { check: found.check, response }
}

/** CloudFront's answer where an edge function touches a header that it may not touch. */
export function failedFunction(edge: EdgeSettings, context: EdgeContext): EdgeAnswer | undefined {
  if (forbiddenHeader(edge) === undefined) return undefined
  const text =
    'The Lambda function result failed validation: The function tried to add, delete, or change a read-only header.'
  return { check: 'edge-function-invalid', response: errorPage(502, text, context) }
}

/** CloudFront's answer where the origin gave none in time. */
export const timeoutAnswer = (context: EdgeContext): EdgeAnswer => ({
  check: 'origin-timeout',
  response: errorPage(504, noServer, context),
})

/** Seconds that CloudFront waits for the first of the origin's answer. Source: "Response timeout" of an origin's settings. */
export const responseTimeout = ({ distribution }: Pick<EdgeContext, 'distribution'>): number =>
  distribution.originResponseTimeout ?? 30

const everyMethod = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE']

const allowedMethods = ({ allowedMethods: allowed }: ResolvedBehavior): readonly string[] => allowed ?? everyMethod

const isPlain = ({ url }: HttpRequest): boolean => splitUrl(url).scheme.toLowerCase() === 'http'

/** Request line and headers as bytes on the wire, about. */
const headerBytes = ({ url, headers }: HttpRequest): number =>
  headers.reduce((sum, [name, value]) => sum + name.length + value.length + 4, splitUrl(url).target.length)
