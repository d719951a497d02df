// What the page makes of what was entered, searched for the secret and the token: undo, stores, links, reports, calls.
import { afterEach, expect, test } from 'vitest'
import { factsOfCall } from '../core/exchange/takeAlong/report/facts.ts'
import { report } from '../core/exchange/takeAlong/report/report.ts'
import { useCalls } from './calls.ts'
import { firstScreen } from './inputs.ts'
import { forgetCredentials, useKeeping } from './keeping.ts'
import { openHere } from './pasteBox.ts'
import { usePasting } from './pasting.ts'
import { useScreen } from './screen.ts'
import { useSession } from './session.ts'
import { makeLink } from './share/link.ts'
import { choicesOf } from './share/shareable.ts'
import { useVault } from './vault.ts'
import { viewNow } from './viewNow.ts'
import { wiped } from './wipe.ts'

/** Of letters alone, so that no encoding changes them. */
const marks = { secret: 'cAnArYoFtHeSeCrEt', token: 'cAnArYoFtHeToKeN' }
const secret = `${marks.secret}/${'k'.repeat(22)}`
const sessionToken = `${marks.token}//${'t'.repeat(200)}==`

const nobody = { secret: '', sessionToken: '' }

/** Each surface as a text; the token may stand in a call, which somebody sends on purpose, and in a pasted request. */
const surfaces: Readonly<Record<string, { readonly text: (held: typeof nobody) => string; readonly token?: 'may' }>> = {
  'the store and its undo': { text: () => JSON.stringify(useSession.getState()), token: 'may' },
  'what is looked at': {
    text: () => JSON.stringify([useScreen.getState(), usePasting.getState(), useKeeping.getState(), viewNow().reading]),
  },
  'a link with everything ticked': {
    text: (held) => {
      const { inputs, editedAt } = useSession.getState()
      const ticked = new Set(choicesOf(inputs).map(({ id }) => id))
      const { text, lines } = makeLink({ inputs, editedAt, view: {}, ticked, held })
      return JSON.stringify(text === undefined ? [] : lines)
    },
  },
  'a report': {
    text: () => {
      const { picked, route } = viewNow()
      const { request, delivery } = picked
      return report(factsOfCall({ request, route, delivery, signedFor: undefined, canonicalRequests: [] }))
    },
  },
  'a call as the relay gets it': { text: () => JSON.stringify(viewNow().picked.request), token: 'may' },
  'the six calls and what came of them': {
    text: () => JSON.stringify([useCalls.getState(), viewNow().cells.map(({ request }) => request)]),
    token: 'may',
  },
}

const reset = () => {
  forgetCredentials()
  useSession.setState({ inputs: firstScreen, past: [] })
}
afterEach(reset)

function wholeJob(): void {
  const keys = { AccessKeyId: 'ASIAIOSFODNN7EXAMPLE', SecretAccessKey: secret, SessionToken: sessionToken }
  openHere(JSON.stringify({ Credentials: { ...keys, Expiration: '2025-11-22T07:00:00Z' } }))
  openHere(`curl https://d111111abcdef8.cloudfront.net/a -H 'x-amz-security-token: ${sessionToken}' -d '{"a":1}'`)
  const { edit, undo, tell } = useSession.getState()
  edit({ method: 'PUT' })
  tell({ response: '{"Message":"The security token included in the request is expired"}' })
  edit({ path: '/b' })
  undo()
}

test.for(Object.entries(surfaces))('%s has neither', ([, { text, token }]) => {
  wholeJob()
  const held = useVault.getState()
  expect([held.secret, held.sessionToken]).toEqual([secret, sessionToken])
  expect(text(held)).not.toContain(marks.secret)
  if (token !== 'may') expect(text(held)).not.toContain(marks.token)
  expect(text(held).length).toBeGreaterThan(20)
})

test.for(Object.entries(surfaces))('%s is searched: a secret in the path is found there', ([, { text }]) => {
  useSession.getState().edit({ path: `/${marks.secret}` })
  expect(text(nobody)).toContain(marks.secret)
})

test.for(Object.entries(surfaces))('when they are forgotten, %s has neither any more', ([, { text, token }]) => {
  wholeJob()
  if (token === 'may') expect(text(nobody)).toContain(marks.token)
  forgetCredentials()
  for (const mark of Object.values(marks)) expect(text(nobody)).not.toContain(mark)
})

test('what is no plain text stays as it is when it is wiped', () => {
  const bytes = new Uint8Array([1, 2])
  expect(wiped({ a: ['x secret y', { b: 'secret' }], bytes, n: 1 }, ['secret', ''])).toEqual({
    a: ['x (forgotten) y', { b: '(forgotten)' }],
    bytes,
    n: 1,
  })
})
