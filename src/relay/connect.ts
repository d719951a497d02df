import { connect, isIP, type Socket } from 'node:net'
import { type TLSSocket, connect as tlsConnect } from 'node:tls'

/** Begins a TCP connection to one of these addresses and to none other: the name is not looked up a second time. */
export function connectTo(addresses: readonly string[], port: number): Socket {
  return connect({
    host: 'checked.invalid',
    port,
    lookup: (_host, _options, done) =>
      done(
        null,
        addresses.map((address) => ({ address, family: isIP(address) })),
      ),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 2_000,
    noDelay: true,
  })
}

/**
 * Begins TLS as a client that insists on a certificate for `host`, whatever the environment says. `authority`, a
 * certificate in PEM, is trusted in place of the authorities that Node comes with.
 */
export function secured(socket: Socket, host: string, authority?: string): TLSSocket {
  return tlsConnect({
    socket,
    host,
    ...(isIP(host) === 0 && { servername: host }),
    ...(authority !== undefined && { ca: authority }),
    rejectUnauthorized: true,
    ALPNProtocols: ['http/1.1'],
  })
}
