import { hostOfUrl } from '../../../http/url.ts'
import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import type { Choice } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

const ports = ['443', '80', '8443', '8080', '3000', '5000', '4566', '9000']
const local = ['localhost', '127.0.0.1', '0.0.0.0', 'host.docker.internal']

/** A host name in a text: at least two labels, the last of letters, and perhaps a port. */
const hostPattern = /(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/gi
/** Headers that name hosts by themselves. */
const telling = /^(x-forwarded-(host|server)|x-original-host|x-host|forwarded|origin|referer|x-forwarded-for|via)$/

/** The host: the URL's, those that other headers name, those that the caller knows; ports and case. */
export function hostChoices(given: Given): readonly Choice[] {
  const { base, claim, wire, hosts, fields, request } = given
  if (!given.signedNames.includes('host')) return []
  const from = (base.get('header:host') ?? '').slice('host:'.length)
  const made = (id: DeviationId, to: string, cause: CauseId, rare = false): Choice =>
    choice({
      deviation: { part: 'header', name: 'host', id, from, to },
      causes: [cause],
      edits: [['header:host', `host:${to}`]],
      rare,
    })
  const ofUrl = [hostOfUrl(request.url), wire.authority.text].filter((host) => host !== '')
  const named = [...fields].flatMap(([name, values]) =>
    telling.test(name) ? values.flatMap((value) => value.match(hostPattern) ?? []) : [],
  )
  const known = [...new Set([...hosts, ...named])]
  const bare = from.replace(/:\d+$/, '')
  const region = claim.scope.region
  return [
    ...ofUrl.map((host) => made('host-of-url', host, cause(from, host))),
    ...known.map((host) => made('host-other', host, cause(from, host))),
    made('host-port-removed', bare, 'port-in-host'),
    ...ports.map((port, index) => made('host-port-added', `${bare}:${port}`, 'port-in-host', index > 1)),
    ...[from.toLowerCase(), from.toUpperCase()].map((host) => made('host-case', host, 'header-canonicalisation')),
    ...[...known, ...ofUrl].flatMap((host) => [
      made('host-other', host.toLowerCase(), cause(from, host)),
      made('host-other', host.replace(/:\d+$/, ''), cause(from, host)),
      ...['443', '80'].map((port) => made('host-other', `${host}:${port}`, cause(from, host), true)),
    ]),
    ...['https://', 'http://'].map((scheme) => made('host-with-scheme', scheme + from, 'host-rewritten', true)),
    ...[`${bare}.`, ...local, ...usualHosts(claim.scope.service, region)].map((host) =>
      made('host-other', host, 'host-rewritten', true),
    ),
    ...local.flatMap((host) => ports.map((port) => made('host-other', `${host}:${port}`, 'host-rewritten', true))),
    made('header-empty', '', 'host-not-signed'),
    choice({
      deviation: { part: 'header', name: 'host', id: 'header-left-out', from, to: '' },
      causes: ['host-not-signed'],
      edits: [
        ['header:host', ''],
        ['names:host', ''],
      ],
    }),
    choice({
      deviation: { part: 'header', name: 'host', id: 'header-line-missing', from, to: '' },
      causes: ['host-not-signed'],
      edits: [['header:host', '']],
    }),
  ]
}

/** Where a service's clients call it when nobody tells them another name. */
const usualHosts = (service: string, region: string): readonly string[] => [
  `${service}.${region}.amazonaws.com`,
  `${service}.amazonaws.com`,
]

const cause = (from: string, to: string): CauseId =>
  from.replace(/:\d+$/, '').toLowerCase() === to.replace(/:\d+$/, '').toLowerCase() ? 'port-in-host' : 'host-rewritten'
