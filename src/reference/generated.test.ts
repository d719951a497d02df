// Our signer against the AWS SDK's, over generated requests: all but what is known to differ, and that one by one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyBytes } from '../core/http/message.ts'
import { sha256Hex } from '../core/sigv4/hash.ts'
import { reapplied } from '../core/sigv4/reapplied.fixture.ts'
import { oddRequest } from '../core/sigv4/requests.fixture.ts'
import { trace } from '../core/sigv4/trace.ts'
import { ruleWords } from '../core/words/rules.ts'
import { compareWithSdk } from './compare.ts'
import { leftOut, sdkDivergences } from './divergences.fixture.ts'
import { recordedSdk } from './recordedSdk.ts'

const seed = 20_260_801
const choice = fc.noBias(fc.gen()).map((make) => (below: number) => make(fc.nat, { max: below - 1 }))

test('every part of a generated request is made again from the ranges that it names, by a rule that has words', {
  timeout: 180_000,
}, () => {
  const rules = new Map<string, number>()
  fc.assert(
    fc.property(choice, (choose) => {
      const { request, options } = oddRequest(choose)
      const made = trace(request, options)
      for (const part of [...made.canonicalRequest, ...made.stringToSign]) {
        expect(reapplied(part, made, request), part.id).toBe(part.line)
        expect(ruleWords(part.rule).source.url).toMatch(/^https:/)
        rules.set(part.rule, (rules.get(part.rule) ?? 0) + 1)
      }
    }),
    { numRuns: 1000, seed },
  )
  console.info(`1000 generated requests, ${rules.size} rules, seed ${seed}: every part made again`)
  expect(rules.size).toBeGreaterThanOrEqual(19)
})

test('the AWS SDK signs the same, line by line', { timeout: 180_000 }, async () => {
  const counts = { identical: 0, 'no-such-option': 0 }
  await fc.assert(
    fc.asyncProperty(choice, async (choose) => {
      const { request, options } = oddRequest(choose, { ...leftOut(sdkDivergences), switchesApart: true })
      const sdk = await recordedSdk(request, options, sha256Hex(bodyBytes(request)))
      const comparison = compareWithSdk(trace(request, options), sdk)
      if (comparison.kind === 'no-such-option') counts['no-such-option']++
      else {
        expect(comparison).toEqual({ kind: 'identical' })
        counts.identical++
      }
    }),
    { numRuns: 2500, seed },
  )
  console.info(
    `${counts.identical} generated requests signed as the AWS SDK signs them (all three artefacts), ` +
      `${counts['no-such-option']} with options that it does not have, seed ${seed}`,
  )
  expect(counts.identical).toBeGreaterThanOrEqual(1000)
})

describe('the AWS SDK still differs', () => {
  test.for(sdkDivergences)('$what', async ({ request, options, reason }) => {
    const sdk = await recordedSdk(request, options, sha256Hex(bodyBytes(request)))
    const comparison = compareWithSdk(trace(request, options), sdk)
    expect(comparison.kind).toBe('differs')
    const lines = comparison.kind === 'differs' ? comparison.lines : []
    expect(new Set(lines.map((line) => line.reason))).toEqual(new Set([reason, 'sdk-follows']))
    expect(lines.filter((line) => line.step === 'canonical-request').map((line) => line.reason)).not.toContain(
      'sdk-follows',
    )
  })
})
