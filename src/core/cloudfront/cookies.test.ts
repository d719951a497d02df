import { expect, test } from 'vitest'
import { arrived, edgeHost, get, send } from '../diagnosis/article.fixture.ts'
import { fieldValue } from '../http/message.ts'

const sent = (cookie: string) => ({ ...get(edgeHost), headers: [['Cookie', cookie] as const] })
const policy = (cookies: 'all' | readonly string[] | { readonly allExcept: readonly string[] }) => ({
  originRequestPolicy: { headers: { allExcept: ['Host'] }, cookies, queryStrings: 'all' } as const,
})

test.for(['a=1;b=2', 'a=1;  b=2', ' a=1; b=2;', 'a', ''])(
  '“%s” stays as it is where every cookie goes on',
  (cookie) => {
    for (const cookies of ['all', { allExcept: ['c'] }] as const) {
      const delivered = send(sent(cookie), { distribution: policy(cookies) })
      expect(fieldValue(arrived(delivered).headers, 'cookie')).toBe(cookie)
      expect(delivered.legs.flatMap(({ changes }) => changes).map(({ field }) => field)).not.toContain('cookie')
    }
  },
)

test.for([
  ['a=1;b=2', 'b=2'],
  ['a=1; b=2; B=3', 'b=2'],
  ['a=1', undefined],
])('of “%s” a policy that names b lets “%s” through', ([cookie = '', left]) => {
  expect(fieldValue(arrived(send(sent(cookie), { distribution: policy(['b']) })).headers, 'cookie')).toBe(left)
})
