import type { HttpRequest } from '../http/message.ts'
import type { Route } from './delivery.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * Refuses arguments that nothing could be delivered with.
 * @throws TypeError that names the field and what it must be, never its value.
 */
export function checkDelivery(request: HttpRequest, route: Route): void {
  refuse(!isObject(request), 'request', 'an object')
  refuse(!isText(request.method), 'request.method', 'a text')
  refuse(!isText(request.url), 'request.url', 'a text')
  const pairs =
    Array.isArray(request.headers) &&
    request.headers.every((field) => Array.isArray(field) && field.length === 2 && field.every(isText))
  refuse(!pairs, 'request.headers', 'a list of [name, value] pairs')
  const { body } = request
  refuse(body !== undefined && !isText(body) && !(body instanceof Uint8Array), 'request.body', 'a text or bytes')
  checkRoute(route)
}

function checkRoute(route: Route): void {
  refuse(!isObject(route), 'route', 'an object')
  refuse(!(route.now instanceof Date) || Number.isNaN(route.now.getTime()), 'route.now', 'a valid Date')
  const { functionUrl, distribution } = route
  refuse(!isObject(functionUrl), 'route.functionUrl', 'an object')
  refuse(!isText(functionUrl.host), 'route.functionUrl.host', 'a text')
  refuse(!['AWS_IAM', 'NONE'].includes(functionUrl.authType), 'route.functionUrl.authType', 'AWS_IAM or NONE')
  const { credentials } = functionUrl
  const list = Array.isArray(credentials) && credentials.every(isObject)
  refuse(credentials !== 'the-signer' && !list, 'route.functionUrl.credentials', 'a list of keys, or the-signer')
  if (distribution === undefined) return
  refuse(!isObject(distribution), 'route.distribution', 'an object')
  refuse(!isText(distribution.host), 'route.distribution.host', 'a text')
  refuse(!isText(distribution.originHost), 'route.distribution.originHost', 'a text')
  const { originAccessControl = 'none' } = distribution
  refuse(!modes.includes(originAccessControl), 'route.distribution.originAccessControl', `one of ${modes.join(', ')}`)
}

const modes = ['none', 'never', 'no-override', 'always', 'always-amz-auth']

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

function refuse(wrong: boolean, field: string, must: string): void {
  if (wrong) throw new TypeError(`${field} must be ${must}`)
}
