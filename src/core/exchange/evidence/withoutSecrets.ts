// Secrets stand in the vault alone: whatever is typed or pasted as evidence is searched for them before it is kept.
import { lengthOf } from '../../http/bearers.ts'
import type { Credentials } from '../../sigv4/options.ts'
import type { EvidenceNoteId } from '../../words/evidence.ts'
import { readPaste } from '../paste/readPaste.ts'
import { masking, secretsIn } from '../paste/secrets.ts'

/** Secrets that are known to the page, or were found. Empty: none. */
export interface Held {
  readonly secret: string
  readonly sessionToken: string
}

/** Credentials that stand in a text with their secret, for the vault. */
export const credentialsIn = (text: string): Credentials | undefined =>
  /secret|aws_|\b(?:AKIA|ASIA|AKID)/i.test(text)
    ? readPaste(text).credentials.find(({ secretAccessKey }) => secretAccessKey !== '')
    : undefined

const namedToken = /(x-amz-security-token(?:["']?[ \t]*[:=][ \t]*|["'],[ \t]*)["']?)([A-Za-z0-9+/=%_-]{16,})/gi
const shortestToken = 16

/** The text without secrets, named, known or shaped like one, and with the length of a session token in its place. */
export function withoutSecrets(text: string, held: readonly Held[]): string {
  const { told, likely } = secretsIn(text)
  const known = held.map(({ secret }) => secret).filter((secret) => secret !== '')
  const { mask } = masking([...known, ...told], likely)
  return held
    .map(({ sessionToken }) => sessionToken)
    .filter((token) => token.length >= shortestToken)
    .reduce((left, token) => left.replaceAll(token, lengthOf(token)), mask(text))
    .replace(namedToken, (_, label: string, token: string) => label + lengthOf(token))
}

/** What a clean text still shows of what was taken out of it. */
export const maskedNotes = (text: string): readonly EvidenceNoteId[] => [
  ...(text.includes('[secret]') ? (['masked'] as const) : []),
  ...(/x-amz-security-token[^\n]{0,12}\[\d+ characters\]/i.test(text) ? (['token-masked'] as const) : []),
]
