// Method, path and query, changed so that something else is asked for.
import type { HttpRequest } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Choose } from './choose.ts'
import { oneOf } from './choose.ts'
import { queryOf, withPath, withQuery } from './edits.ts'
import type { Mutation } from './mutation.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

export const methodMutations: readonly Mutation[] = [
  {
    what: 'another method',
    causes: ['method-changed-in-transit'],
    change: ({ request }, choose) => {
      const others = methods.filter((method) => method !== request.method)
      return { request: { ...request, method: oneOf(choose, others) } }
    },
  },
]

/** A place that an expression finds, replaced; undefined where it finds none. */
function replacedOnce(text: string, what: RegExp, choose: Choose, edit: (found: string) => string) {
  const found = [...text.matchAll(what)]
  if (found.length === 0) return undefined
  const { 0: piece, index } = oneOf(choose, found)
  return text.slice(0, index) + edit(piece) + text.slice(index + piece.length)
}

const swapCase = (text: string): string => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase())
const escapeOf = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
/** Letters that are no part of an escape. */
const letters = /(?<!%|%.)[a-z]/gi

function pathMutation(
  what: string,
  edit: (path: string, choose: Choose) => string | undefined,
  ...causes: readonly CauseId[]
): Mutation {
  return {
    what,
    causes: ['path-rewritten', ...causes],
    change: ({ request }, choose) => {
      const made = edit(splitUrl(request.url).path, choose)
      return made === undefined ? undefined : { request: withPath(request, () => made) }
    },
  }
}

export const pathMutations: readonly Mutation[] = [
  pathMutation('a stage before it', (path) => `/prod${path}`),
  pathMutation('a segment more', (path) => `${path.replace(/\/$/, '')}/more`),
  pathMutation('a segment less', (path) => (path === '/' ? undefined : path.replace(/[^/]+\/?$/, ''))),
  pathMutation('a slash at its end', (path) => (/\/$/.test(path) ? undefined : `${path}/`), 'path-not-normalised'),
  pathMutation(
    'no slash at its end',
    (path) => (/.\/$/.test(path) ? path.slice(0, -1) : undefined),
    'path-not-normalised',
  ),
  pathMutation('another case', (path, choose) => replacedOnce(path, letters, choose, swapCase)),
  pathMutation('a letter escaped', (path, choose) => replacedOnce(path, letters, choose, escapeOf), 'path-encoding'),
  pathMutation(
    'an escape written small',
    (path, choose) => replacedOnce(path, /%[0-9A-F]?[A-F][0-9A-F]?/g, choose, (piece) => piece.toLowerCase()),
    'path-encoding',
  ),
  pathMutation(
    'an escape resolved',
    (path, choose) => replacedOnce(path, /%(2[189A]|3D)/g, choose, (piece) => decodeURIComponent(piece)),
    'path-encoding',
  ),
]

function queryMutation(
  what: string,
  edit: (own: readonly string[], choose: Choose) => readonly string[] | undefined,
): Mutation {
  return {
    what,
    causes: ['query-dropped-in-transit', 'query-encoding', 'query-not-canonical'],
    change: ({ request }, choose) => changedQuery(request, edit(queryOf(request).own, choose)),
  }
}

const changedQuery = (request: HttpRequest, own: readonly string[] | undefined) =>
  own === undefined ? undefined : { request: withQuery(request, own) }

/** One piece edited. */
const onePiece =
  (edit: (piece: string) => string | undefined) =>
  (own: readonly string[], choose: Choose): readonly string[] | undefined => {
    if (own.length === 0) return undefined
    const at = choose(own.length)
    const made = edit(own[at] ?? '')
    return made === undefined ? undefined : own.with(at, made)
  }

export const queryMutations: readonly Mutation[] = [
  queryMutation('a parameter more', (own) => [...own, 'more=1']),
  queryMutation('a parameter twice', (own, choose) => (own.length === 0 ? undefined : [...own, oneOf(choose, own)])),
  queryMutation('a parameter less', (own, choose) =>
    own.length === 0 ? undefined : own.toSpliced(choose(own.length), 1),
  ),
  queryMutation('no parameters', (own) => (own.length === 0 ? undefined : [])),
  queryMutation(
    'another value',
    onePiece((piece) => `${piece}x`),
  ),
  queryMutation(
    'another name',
    onePiece((piece) => `x${piece}`),
  ),
  queryMutation(
    'an escape escaped once more',
    onePiece((piece) => (/%/.test(piece) ? piece.replace('%', '%25') : undefined)),
  ),
  queryMutation(
    'a blank as a plus',
    onePiece((piece) => (/%20/.test(piece) ? piece.replaceAll('%20', '+') : undefined)),
  ),
]
