import { expect, test } from 'vitest'
import { isBearer } from './bearers.ts'

test.for([
  'Authorization',
  'proxy-authorization',
  'Cookie',
  'set-cookie',
  'X-Amz-Security-Token',
  'x-api-key',
  'accessToken',
  'access_token',
  'client_secret',
  'password',
  'x-session',
  'sessionid',
  'X-Amz-Credential',
])('%s lets somebody in', (name) => expect(isBearer(name)).toBe(true))

test.for(['Host', 'X-Amz-Date', 'x-amz-content-sha256', 'author', 'content-type', 'page', 'sessions', 'key'])(
  '%s does not',
  (name) => expect(isBearer(name)).toBe(false),
)
