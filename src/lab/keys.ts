import { randomBytes } from 'node:crypto'
import type { Credentials } from '../core/sigv4/options.ts'

/** The keys that the lab's Function URL knows: one of a user, one of a role. They live in this process alone. */
export interface LabKeys {
  readonly user: Credentials
  readonly role: Required<Credentials>
}

/** New keys; nobody has seen them before, and nothing but this lab takes them. */
export const makeKeys = (): LabKeys => ({
  user: { accessKeyId: `AKIA${idEnd()}`, secretAccessKey: secret() },
  role: { accessKeyId: `ASIA${idEnd()}`, secretAccessKey: secret(), sessionToken: randomBytes(192).toString('base64') },
})

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const idEnd = (): string => Array.from(randomBytes(16), (byte) => idAlphabet[byte % idAlphabet.length]).join('')

/** 40 characters. */
const secret = (): string => randomBytes(30).toString('base64')
