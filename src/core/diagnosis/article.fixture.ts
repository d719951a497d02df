// The situation that all tests start from: a Function URL with AWS_IAM behind a distribution with its own and a custom domain.
import type { Distribution } from '../cloudfront/distribution.ts'
import type { Route } from '../delivery/delivery.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import { asService } from '../functionUrl/services/asService.ts'
import type { HttpRequest } from '../http/message.ts'
import type { SigningOptions } from '../sigv4/options.ts'
import { trace } from '../sigv4/trace.ts'
import { describedDelivery } from './describedDelivery.ts'
import type { Delivery } from './diagnosis.ts'

export const edgeHost = 'd111111abcdef8.cloudfront.net'
export const alias = 'api.example.com'
export const urlHost = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
export const now = new Date('2026-11-22T06:00:00Z')
export const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

export const post = (host: string): HttpRequest => ({
  method: 'POST',
  url: `https://${host}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
  headers: [['content-type', 'application/json']],
  body: '{"order":42}',
})

export const get = (host: string): HttpRequest => ({ method: 'GET', url: `https://${host}/orders`, headers: [] })

/** The request signed for a host, sent wherever its URL says. */
export const signedFor = (host: string, request: HttpRequest, options: Partial<SigningOptions> = {}): HttpRequest =>
  trace(request, { credentials, region: 'us-east-1', service: 'lambda', date: now, host, ...options }).request

interface Setting {
  readonly distribution?: Partial<Distribution>
  readonly functionUrl?: Partial<FunctionUrl>
  readonly route?: Partial<Route>
}

/** A route with AllViewerExceptHostHeader, CachingDisabled, no OAC; and what a test changes in it. */
export const routeWith = ({ distribution, functionUrl, route }: Setting = {}): Route => ({
  distribution: {
    host: edgeHost,
    aliases: [alias],
    originHost: urlHost,
    originRequestPolicy: 'AllViewerExceptHostHeader',
    cachePolicy: 'CachingDisabled',
    ...distribution,
  },
  functionUrl: { host: urlHost, authType: 'AWS_IAM', credentials: [credentials], ...functionUrl },
  now,
  ...route,
})

export const send = (request: HttpRequest, setting: Setting = {}): Delivery =>
  describedDelivery(request, asService(routeWith(setting)))

/** The request that arrived at the Function URL. */
export const arrived = ({ legs }: Delivery): HttpRequest => {
  const leg = legs.find(({ to }) => to === 'function-url')
  if (!leg) throw new Error('nothing arrived at the Function URL')
  return leg.received
}
