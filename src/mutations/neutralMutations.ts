// Changes that Signature V4 does not see, under the default answers to the open questions: each stays accepted.
import type { Field } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import { oneOf } from './choose.ts'
import { queryOf, withField, withMore, withPath, withQuery } from './edits.ts'
import type { Mutation } from './mutation.ts'

const neutral = (what: string, change: Mutation['change']): Mutation => ({ what, change, causes: [] })

export const neutralMutations: readonly Mutation[] = [
  neutral('names of fields in another case', ({ request }, choose) => {
    const cased = (name: string): string => (choose(2) === 0 ? name.toUpperCase() : name.toLowerCase())
    return { request: { ...request, headers: request.headers.map(([name, value]): Field => [cased(name), value]) } }
  }),
  neutral('fields in another order', ({ request }) => ({
    request: { ...request, headers: request.headers.toReversed() },
  })),
  neutral('blanks around and within values', ({ request, claim }, choose) => {
    const made = withField(
      request,
      oneOf(choose, claim.signedHeaders),
      (value) => `  ${value.replaceAll(' ', '   ')}\t`,
    )
    return made && { request: made }
  }),
  neutral('a field that is not signed', ({ request }) => ({ request: withMore(request, 'X-Not-Signed', '1') })),
  neutral('parameters in another order', ({ request }) => {
    const { own } = queryOf(request)
    return own.length < 2 ? undefined : { request: withQuery(request, own.toReversed()) }
  }),
  neutral('escapes of the query written small', ({ request }) => {
    const own = queryOf(request).own.map((piece) => piece.replace(/%../g, (escaped) => escaped.toLowerCase()))
    return { request: withQuery(request, own) }
  }),
  neutral('a letter of the query escaped', ({ request }) => {
    const own = queryOf(request).own.map((piece) =>
      piece.replace(/^[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
    )
    return { request: withQuery(request, own) }
  }),
  neutral('an empty value without its equals sign', ({ request }) => ({
    request: withQuery(
      request,
      queryOf(request).own.map((piece) => piece.replace(/=$/, '')),
    ),
  })),
  neutral('empty and dot segments', ({ request }, choose) => ({
    request: withPath(request, (path) => path.replace('/', oneOf(choose, ['//', '/./', '/x/../']))),
  })),
  neutral('blanks in Authorization', ({ request }) => {
    const made = withField(request, 'authorization', (value) => value.replaceAll(', ', ',  '))
    return made && { request: made }
  }),
  neutral('no blanks in Authorization', ({ request }) => {
    const made = withField(request, 'authorization', (value) => value.replaceAll(', ', ','))
    return made && { request: made }
  }),
  neutral('a fragment', ({ request }) => ({
    request: { ...request, url: `${request.url}#${splitUrl(request.url).path}` },
  })),
]
