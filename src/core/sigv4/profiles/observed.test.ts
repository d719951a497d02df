// The profiles against requests that the clients were seen to sign, or to refuse, where they are no packages of ours.
import { expect, test } from 'vitest'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import type { SignerId } from '../../words/signers.ts'
import { signerIds } from '../../words/signers.ts'
import seen from './observed.fixture.json' with { type: 'json' }
import { profileOf } from './profiles.ts'
import { signAs } from './signAs.ts'

const facts = seen.map(({ client, request, time, ...rest }) => ({
  client: signerIds.find((id) => id === client) ?? ('?' as SignerId),
  request: { ...request, headers: request.headers.map(([name = '', value = '']): Field => [name, value]) },
  date: new Date(time.replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z')),
  authorization: 'authorization' in rest ? rest.authorization : undefined,
}))
const options = {
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  region: 'us-east-1',
  service: 'lambda',
  host: 'h.example:18799',
}

test.for(facts)('$client, $request.method $request.url', ({ client, request, date, authorization }) => {
  const made = signAs(profileOf(client), request, { ...options, date })
  expect('refuses' in made ? undefined : fieldValue(made.request.headers, 'authorization')).toBe(authorization)
})

test('every client that is no package of ours was seen', () => {
  const known: readonly SignerId[] = ['aws4', 'aws4fetch', 'smithy']
  expect([...new Set(facts.map(({ client }) => client)), ...known].sort()).toEqual([...signerIds].sort())
})
