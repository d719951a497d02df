// Every kind of attack once. `npm run attack` does it again and again, and looks at the memory.
import { expect, test } from 'vitest'
import { publicAddresses } from './attacks/arena.ts'
import { refused, resolved, turnedAway, unheard } from './attacks/attempts.ts'
import type { Kind } from './attacks/kind.ts'
import { report } from './attacks/report.ts'
import { attack, kinds } from './attacks/run.ts'

test('no attack gets through', { timeout: 60_000 }, async () => {
  const { attempts, through } = await attack(kinds)
  console.log(report(kinds, attempts, through))
  expect(through).toEqual([])
})

test('there are at least 200 kinds, each of its own name', () => {
  const names = kinds.map(({ group, kind }) => `${group}, ${kind}`)
  expect(new Set(names).size).toBe(kinds.length)
  expect(kinds.length).toBeGreaterThanOrEqual(200)
  expect(kinds.filter(({ attempts }) => attempts.length === 0)).toEqual([])
})

const [first] = publicAddresses
const harmless: Readonly<Record<string, Kind['attempts'][number]>> = {
  'a call to a sound host': refused(['address'], {}),
  'a name that is public': resolved([first]),
  'the page’s own question': turnedAway(['token'], () => ({ body: '{}' })),
  'a whole call in bytes': unheard(({ headers }) => {
    const body = JSON.stringify({ method: 'GET', url: 'https://sound.lab.example/', headers: [], bodyBase64: '' })
    const fields = Object.entries({ ...headers, 'content-length': String(body.length) })
    return `POST /relay/send HTTP/1.1\r\n${fields.map((field) => field.join(': ')).join('\r\n')}\r\n\r\n${body}`
  }),
}

test.for(Object.entries(harmless))('what is no attack is found to get through: %s', async ([kind, attempt]) => {
  const { attempts, through } = await attack([{ group: 'harmless', kind, attempts: [attempt] }])
  expect([attempts, through]).toEqual([1, [expect.stringContaining(kind)]])
})
