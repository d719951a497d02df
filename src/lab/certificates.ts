// The lab's certificate authority and the one certificate that it signed. The authority's key is forgotten as soon as
// that is done, so that whoever trusts the authority trusts the lab's names and can never be made to trust another.
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { certificateNames } from './names.ts'

/** In PEM. `ca` is whom to trust, `cert` and `key` are the server's. */
export interface LabCertificates {
  readonly ca: string
  readonly cert: string
  readonly key: string
}

const usualFolder = fileURLToPath(new URL('../../.cache/lab', import.meta.url))
const day = 86_400_000

/** Where a client finds the authority's certificate: `curl --cacert`. */
export const authorityFile = (folder = usualFolder): string => join(folder, 'authority.pem')

/** Tells one authority from another. */
export const fingerprint = ({ ca }: LabCertificates): string => new X509Certificate(ca).fingerprint256

/** The certificates that are kept in the folder; made anew where there are none, or none that would do. */
export async function labCertificates(folder = usualFolder): Promise<LabCertificates> {
  const file = join(folder, 'server.pem')
  const kept = read(file)
  if (kept) return kept
  const made = await make()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
    // Two labs may start at once: the first keeps its certificates, in one file that is there whole or not at all.
    const meanwhile = read(file)
    if (meanwhile) return meanwhile
    write(file, `${made.key}\n${made.cert}\n${made.ca}\n`)
    write(authorityFile(folder), `${made.ca}\n`)
  } catch (error) {
    throw new Error(
      `The lab cannot keep its certificates in ${folder}: ${error instanceof Error ? error.message : error}`,
    )
  }
  return made
}

function write(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}

function read(file: string): LabCertificates | undefined {
  try {
    // A key that others could read may be theirs too. Windows knows no such modes.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) return undefined
    const [key = '', cert = '', ca = ''] =
      readFileSync(file, 'utf8').match(/-----BEGIN [\s\S]*?-----END [A-Z ]+-----/g) ?? []
    return wouldDo({ key, cert, ca }) ? { key, cert, ca } : undefined
  } catch {
    return undefined
  }
}

/** Throws for what is no certificate or key. */
function wouldDo({ key, cert, ca }: LabCertificates): boolean {
  const [server, authority] = [new X509Certificate(cert), new X509Certificate(ca)]
  const now = Date.now()
  return (
    server.checkPrivateKey(createPrivateKey(key)) &&
    server.checkIssued(authority) &&
    // Of one name they would pass for a single certificate that signed itself.
    server.subject !== authority.subject &&
    server.verify(authority.publicKey) &&
    server.subjectAltName === certificateNames.map((name) => `DNS:${name}`).join(', ') &&
    Date.parse(server.validFrom) <= now &&
    Date.parse(server.validTo) > now + 7 * day
  )
}

async function make(): Promise<LabCertificates> {
  // Only the first run needs it.
  const { generate } = await import('selfsigned')
  const now = Date.now()
  const both = {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - day),
    notAfterDate: new Date(now + 365 * day),
  } as const
  const authority = await generate([{ name: 'commonName', value: 'Countersign lab authority' }], {
    ...both,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, critical: true },
    ],
  })
  const server = await generate([{ name: 'commonName', value: 'Countersign lab' }], {
    ...both,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: certificateNames.map((value) => ({ type: 2, value })) },
    ],
  })
  return { ca: authority.cert.trim(), cert: server.cert.trim(), key: server.private.trim() }
}
