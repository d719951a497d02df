// Requests as nine clients sent them: where the signature is not that of the request, what they signed is reproduced and
// named. And edge cases as AWS's own library signs them.
import { afterAll, describe, expect, test } from 'vitest'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import { captures, collection, requestOf, vectors, verifiesBy } from '../../sigv4/testHarness.ts'
import { key, searched } from './testHarness.ts'

/** What each client is known for: cause and client as they must be named. */
const known: Readonly<Record<string, readonly [cause: RegExp, client: string]>> = {
  'curl 7.88.1': [/^(path-encoding|query-encoding|query-not-canonical|header-canonicalisation)$/, 'curl 7.88'],
  'curl 8.14.1': [/^query-encoding$/, 'curl 8.14'],
  'botocore 1.29 SigV4Auth': [/^(query-encoding|query-not-canonical)$/, 'botocore 1.29 (SigV4Auth used directly)'],
  aws4fetch: [/^query-encoding$/, 'aws4fetch 1.0'],
  'aws-sigv4-fetch': [/^query-encoding$/, 'aws-sigv4-fetch 4.4'],
}

const named = captures.map((capture) => ({ name: `${capture.client}: ${capture.case}`, capture }))
const verifies = ({ capture }: (typeof named)[number]) => verifiesBy(capture)

describe.skipIf(vectors === undefined)('captures', () => {
  const told: string[] = []
  const odd = named.filter((one) => !verifies(one))

  test('there are 104 that verify and 13 that do not', () => expect([captures.length, odd.length]).toEqual([117, 13]))

  test.for(named.filter(verifies))('$name verifies as it is', ({ capture }) => {
    expect(searched(requestOf(capture), key)).toMatchObject({ tried: 1, matches: [{ changes: [], causes: [] }] })
  })

  test.for(odd)('$name is reproduced and named', ({ name, capture }) => {
    const { tried, matches } = searched(requestOf(capture), key)
    const [match] = matches
    const [cause, client] = known[capture.client] ?? [/^$/, '']
    expect(match?.changes).toHaveLength(1)
    for (const one of match?.causes ?? ['']) expect(one).toMatch(cause)
    expect(match?.clients).toContain(client)
    told.push(`  ${name}: ${match?.changes.map(({ id }) => id).join(' and ')} (${tried} tried)`)
  })

  afterAll(() => {
    console.log(
      [`search: ${told.length} of ${odd.length} captures that do not verify are reproduced`, ...told].join('\n'),
    )
  })
})

interface EdgeCase {
  readonly name: string
  readonly method: string
  readonly target: string
  readonly headers: readonly Field[]
  readonly body: string
  readonly authorization: string
  readonly crtQuirk?: string
}
const edgeCases = collection<EdgeCase>('edge-cases-aws-crt.json')

describe.skipIf(vectors === undefined)('edge cases of the AWS CRT', () => {
  test.for(edgeCases)('$name', ({ method, target, headers, body, authorization, crtQuirk }) => {
    const host = fieldValue(headers, 'host') ?? ''
    const fields: readonly Field[] = [...headers, ['Authorization', authorization]]
    const { matches } = searched({ method, url: `https://${host}${target}`, headers: fields, body }, key)
    expect(matches.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
      crtQuirk === undefined ? [] : ['path-after-scheme'],
    ])
  })
})
