import { expect, test } from 'vitest'
import type { Evidence } from '../evidence/evidence.ts'
import { findingsOf } from '../evidence/findings.ts'
import type { FixId } from '../words/fixes.ts'
import { fittingFixes } from './fittingFixes.ts'

const all: readonly FixId[] = ['sign-for-function-url', 'sign-for-verifier', 'keep-host', 'oac-always']

test.for<[setup: NonNullable<Evidence['setup']>, fixes: readonly FixId[]]>([
  [{ service: 'lambda-url', between: ['cloudfront'] }, ['sign-for-function-url', 'keep-host', 'oac-always']],
  [{ service: 'execute-api', between: ['cloudfront'] }, ['sign-for-verifier', 'keep-host']],
  [{ service: 's3-compatible', between: ['nginx'] }, ['sign-for-verifier', 'keep-host']],
  [{ service: 'lambda-url', between: [] }, ['sign-for-function-url', 'keep-host']],
])('remedies are those of this set-up: %j', ([setup, fixes]) => {
  expect(fittingFixes(all, findingsOf({ setup }))).toEqual(fixes)
})

test('where none fits, all are told', () => {
  expect(fittingFixes(['oac-none'], findingsOf({ setup: { service: 's3', between: ['nginx'] } }))).toEqual(['oac-none'])
})
