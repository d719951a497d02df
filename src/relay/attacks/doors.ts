// Pages and programs that are not the Countersign page, and ask the relay all the same.
import type { RefusalId } from '../../core/words/relay.ts'
import { relayPath, tokenHeader } from '../protocol.ts'
import { type Arena, message } from './arena.ts'
import { turnedAway } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

type Given = Readonly<Record<string, string | undefined>>
type Row = readonly [readonly RefusalId[], ...(readonly Given[])]

const one = (reason: RefusalId, name: string, ...values: readonly (string | undefined)[]): Row => [
  [reason],
  ...values.map((value) => ({ [name]: value })),
]
const host = (...values: readonly string[]) => one('host', 'host', ...values)
const origin = (...values: readonly (string | undefined)[]) => one('origin', 'origin', ...values)
const site = (...values: readonly (string | undefined)[]) => one('fetch-site', 'sec-fetch-site', ...values)
const token = (...values: readonly (string | undefined)[]) => one('token', tokenHeader, ...values)
const type = (...values: readonly (string | undefined)[]) => one('not-json', 'content-type', ...values)

/** PORT is the relay’s own, TOKEN its own. */
const table: Readonly<Record<string, Row>> = {
  'a name rebound to this machine': host('evil.example:PORT', 'evil.example', 'localhost.evil.example:PORT'),
  'a name that begins as ours': host('localhost:PORT.evil.example', 'localhost:PORT@evil.example', '127.0.0.1:PORT.a'),
  'our name without its port': host('localhost', '127.0.0.1', '[::1]'),
  'our name with another port': host('localhost:1', 'localhost:0PORT', 'localhost:PORT0', 'localhost:80'),
  'our name with a dot': host('localhost.:PORT', '127.0.0.1.:PORT'),
  'a name under ours': host('a.localhost:PORT', 'cf.localhost:PORT'),
  'our name in capitals': host('LOCALHOST:PORT', 'Localhost:PORT'),
  'other addresses of loopback': host('127.0.0.2:PORT', '127.1:PORT', '0.0.0.0:PORT', '2130706433:PORT', '0x7f.1:PORT'),
  'other forms of IPv6 loopback': host('[::ffff:127.0.0.1]:PORT', '[0:0:0:0:0:0:0:1]:PORT', '::1:PORT', '[::]:PORT'),
  'a Host with a user name': host('a@localhost:PORT', 'localhost:PORT@a'),
  'a Host that is a list': host(
    'localhost:PORT, evil.example',
    'evil.example, localhost:PORT',
    'localhost:PORT localhost:PORT',
  ),
  'no Host to speak of': host('/', '*', '-', 'PORT', ':PORT'),
  'another page’s Origin': origin('http://evil.example', 'https://evil.example', 'http://evil.example:PORT'),
  'the Origin of another port': origin('http://localhost', 'http://localhost:1', 'http://localhost:PORT0'),
  'our Origin over TLS': origin('https://localhost:PORT', 'ws://localhost:PORT'),
  'our Origin by another name': origin('http://127.0.0.1:PORT', 'http://[::1]:PORT', 'http://a.localhost:PORT'),
  'an Origin that is null': origin('null', 'NULL', 'undefined'),
  'an Origin with a path': origin('http://localhost:PORT/', 'http://localhost:PORT/#', 'http://localhost:PORT@a'),
  'an Origin in capitals': origin('HTTP://LOCALHOST:PORT', 'http://Localhost:PORT'),
  'Origins in a list': origin(
    'http://localhost:PORT http://evil.example',
    'http://localhost:PORT, http://localhost:PORT',
  ),
  'no Origin': origin(undefined, ''),
  'an extension’s Origin': origin('chrome-extension://abcdefghijklmnop', 'moz-extension://a', 'file://', 'data:'),
  'a call across sites': site('cross-site'),
  'a call from the same site': site('same-site'),
  'a call that the user began': site('none'),
  'no Sec-Fetch-Site': site(undefined, ''),
  'a Sec-Fetch-Site in disguise': site(
    'same-origin, same-origin',
    'Same-Origin',
    'same-origin;a',
    'cross-site, same-origin',
  ),
  'no token': token(undefined, ''),
  'a token of another start': token('A'.repeat(43), 'undefined', 'null', '0'),
  'a part of the token': token('HALF', 'TOKENTOKEN', 'xTOKEN', 'TOKENx'),
  'the token in a list': token('TOKEN, TOKEN', 'TOKEN,', '"TOKEN"', 'Bearer TOKEN'),
  'the token’s letters in other cases': token('LOWER', 'UPPER'),
  'types that a form can send': type(
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=a',
  ),
  'types that look like JSON': type(
    'application/jsonp',
    'text/json',
    'application/json-seq',
    'application/vnd.api+json',
  ),
  'a type in a list': type(
    'text/plain, application/json',
    'text/plain; application/json',
    'application/json, text/plain',
  ),
  'no type': type(undefined, ''),
  'all at once': [
    ['host'],
    { host: 'evil.example', origin: 'null', 'sec-fetch-site': 'cross-site', [tokenHeader]: '' },
  ],
}

const filled = (given: Given, { port, token: own }: Arena): Given => {
  const fill = (text: string) =>
    text
      .replaceAll('PORT', String(port))
      .replaceAll('TOKEN', own)
      .replace('HALF', own.slice(0, 20))
      .replace('LOWER', `${own.toLowerCase()}a`)
      .replace('UPPER', `${own.toUpperCase()}A`)
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, value === undefined ? value : fill(value)]),
  )
}

/** Where the token is fetched, the page is not asked for one, nor for a type, and a GET has no Origin. */
const alsoForTheToken: readonly RefusalId[] = ['host', 'origin', 'fetch-site']

const asks = ([reasons, ...tries]: Row): readonly Attempt[] =>
  tries.flatMap((given) => [
    turnedAway(reasons, (arena) => ({ headers: filled(given, arena), body: message() })),
    ...(reasons.every((reason) => alsoForTheToken.includes(reason)) && given.origin !== '' && !isLeftOut(given)
      ? [turnedAway(reasons, (arena) => ({ method: 'GET', path: relayPath.token, headers: filled(given, arena) }))]
      : []),
  ])
const isLeftOut = (given: Given) => 'origin' in given && given.origin === undefined

const methods = {
  'a GET of a call': ['GET', 'HEAD'],
  'a preflight': ['OPTIONS'],
  'methods that write': ['PUT', 'PATCH', 'DELETE'],
  'methods that few know': ['PROPFIND', 'REPORT', 'SEARCH', 'M-SEARCH'],
} as const

const paths: Readonly<Record<string, readonly string[]>> = {
  'a path that is nearly ours': ['/relay/send/', '/relay//send', '//relay/send', '/relay/sendx', '/relay'],
  'a path in percent': ['/relay/%73end', '/%72elay/send', '/relay%2fsend', '/relay/send%00'],
  'a path in capitals': ['/Relay/Send', '/RELAY/SEND'],
  'a path that goes up': ['/relay/../relay/send', '/a/../relay/send', '/relay/./send'],
  'a path with parameters': ['/relay/send;a', '/relay/send/..;/token'],
  'the token by POST': ['/relay/token'],
}

/** A stranger’s own page, which knows no token. */
const stranger = { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site', [tokenHeader]: undefined }

export const doors: readonly Kind[] = [
  ...kindsOf('who asks', table, asks),
  ...kindsOf('how it is asked', methods, (row) =>
    row.map((method) =>
      turnedAway(['not-post'], () => ({ method, ...(method === 'HEAD' ? {} : { body: message() }) })),
    ),
  ),
  ...kindsOf('how it is asked', paths, (row) =>
    row.map((path) => async (arena) => {
      const before = arena.connected.length
      const { status, body } = await arena.ask({ path, headers: stranger, body: message() })
      if (body.includes(arena.token)) return 'the token was told'
      return status >= 400 && arena.connected.length === before ? undefined : `answered ${status}`
    }),
  ),
]
