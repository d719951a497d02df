import { lookup } from 'node:dns/promises'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { connectTo, secured } from './connect.ts'

/** A name that the relay calls on this machine. It comes from start-up flags only. */
export interface LabName {
  readonly host: string
  readonly port: number
  /** Called by TLS; this authority, in PEM, and no other is believed for this name, and for no other name. */
  readonly tls?: { readonly ca: string }
}

/** The bounds of a call. */
interface Limits {
  /** Bytes of a request's body: a little more than the 6 MB of Lambda, so that its own answer to too much can be seen. */
  readonly requestBytes: number
  /** Bytes of the answer's body that are read; the rest is cut off and said to be. */
  readonly answerBytes: number
  /** Milliseconds until a connection stands. */
  readonly connectMs: number
  /** Milliseconds for the whole call. */
  readonly totalMs: number
  /** Calls at a time. */
  readonly inFlight: number
}

/** What a call needs from the world around it. */
export interface Surroundings {
  readonly lab: readonly LabName[]
  readonly limits: Limits
  /** Every address of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  /** A connection to the first of these addresses that takes one; no other address is looked up. */
  readonly connect: (addresses: readonly string[], port: number) => Socket
  /** TLS over that connection, with a certificate for this host; from this authority, where one is given. */
  readonly secure: (socket: Socket, host: string, authority?: string) => TLSSocket
}

/** The surroundings of a relay in use. */
export const surroundings: Surroundings = {
  lab: [],
  limits: {
    requestBytes: 6.5 * 2 ** 20,
    answerBytes: 8 * 2 ** 20,
    connectMs: 10_000,
    totalMs: 60_000,
    inFlight: 8,
  },
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  connect: connectTo,
  secure: secured,
}
