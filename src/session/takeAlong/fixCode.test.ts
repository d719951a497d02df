import { expect, test } from 'vitest'
import { firstScreen } from '../inputs.ts'
import { viewOf } from '../view.ts'
import { codeOfFix } from './fixCode.ts'

const view = (inputs = firstScreen) => viewOf(inputs, 'secret', '', Date.UTC(2026, 10, 22, 6), true)

test('a set-up to take along is of this page: the name that is called, the key that has Host', () => {
  const inputs = {
    ...firstScreen,
    cloudFrontHost: 'api.example.org',
    cachePolicy: 'UseOriginCacheControlHeaders',
  }
  expect(codeOfFix('add-alias', view(inputs), false).setup?.cloudformation).toContain('api.example.org')
  const { setup } = codeOfFix('remove-host-from-cache-key', view(inputs), false)
  expect(setup?.cloudformation).toContain('X-HTTP-Method-Override')
  expect(setup?.cloudformation).not.toMatch(/- Host\b/)
})

test('a fix to take along is code, a set-up, both, or none; a request that nobody can send says why', () => {
  const both = codeOfFix('sign-for-function-url', view(), false)
  expect(both.clients.length).toBeGreaterThan(5)
  expect(both.setup?.id).toBe('policies')
  expect(codeOfFix('grant-both-permissions', view(), false)).toMatchObject({
    clients: [],
    setup: { id: 'permissions' },
  })
  expect(codeOfFix('check-key', view(), false)).toEqual({
    clients: [],
    refused: undefined,
    setup: undefined,
  })
  const signedByCloudFront = codeOfFix('oac-always', view(), false)
  expect(signedByCloudFront.clients.map(({ code }) => code.includes('x-amz-content-sha256'))).toEqual([
    true,
    true,
    true,
  ])
  expect(signedByCloudFront.setup?.id).toBe('oac-always')
  const refused = codeOfFix('sign-host', view({ ...firstScreen, method: 'GE T' }), false)
  expect(refused).toMatchObject({ clients: [], refused: expect.stringContaining('method') })
})
