import { isIP } from 'node:net'
import { splitUrl } from '../core/http/url.ts'
import type { LabName } from './options.ts'
import type { Refused } from './protocol.ts'
import { refuse } from './refusal.ts'

/**
 * Where a call goes: a public host by its name or literal address, or a lab's port on this machine. TLS has the
 * authorities that Node comes with, or the lab's own; a lab without one is called in the clear.
 */
export type Destination =
  | { readonly to: 'public'; readonly host: string; readonly literal: boolean; readonly tls: { readonly ca?: never } }
  | { readonly to: 'lab'; readonly host: string; readonly port: number; readonly tls: LabName['tls'] | undefined }

const hostName = /^(?=.{1,253}$)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*$/
/** `127.1`, `0x7f000001`, `2130706433`, `0177.0.0.1`: what resolvers take for an address though it does not look like one. */
const endsInNumber = /(^|\.)(\d+|0x[0-9a-f]*)$/

/** Reads the URL's authority by the strictest rules that a CloudFront or Function URL host needs. */
export function destinationOf(url: string, lab: readonly LabName[]): Destination | Refused {
  const { scheme, authority } = splitUrl(url)
  if (scheme.toLowerCase() !== 'https') return refuse('scheme')
  if (authority.includes('@')) return refuse('user-info')
  const [, written = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? []
  if (port !== undefined && port !== '443') return refuse('port')

  const host = written.toLowerCase()
  const mapped = lab.find((name) => name.host.toLowerCase() === host)
  if (mapped) return { to: 'lab', host, port: mapped.port, tls: mapped.tls }

  const address = host.startsWith('[') ? host.slice(1, -1) : host
  if (isIP(address) === (host.startsWith('[') ? 6 : 4)) return { to: 'public', host: address, literal: true, tls: {} }
  if (!hostName.test(host) || endsInNumber.test(host)) return refuse('host-form')
  return { to: 'public', host, literal: false, tls: {} }
}
