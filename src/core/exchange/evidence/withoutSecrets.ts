// Secrets stand in the vault alone: whatever is typed or pasted as evidence is searched for them before it is kept.
import type { Credentials } from '../../sigv4/options.ts'
import type { EvidenceNoteId } from '../../words/evidence.ts'
import { readPaste } from '../paste/readPaste.ts'
import { masking, secretsIn } from '../paste/secrets.ts'

/** A text that may be kept, and what was taken out of it. */
export interface Clean {
  readonly text: string
  /** With their secret; for the vault. */
  readonly credentials: Credentials | undefined
}

const token = /(x-amz-security-token(?:["']?[ \t]*[:=][ \t]*|["'],[ \t]*)["']?)([A-Za-z0-9+/=%_-]{16,})/gi

/** Takes secrets and session tokens out of a text; `known` are those that the page holds already. */
export function withoutSecrets(text: string, known: { readonly secret: string; readonly sessionToken: string }): Clean {
  const { told, likely } = secretsIn(text)
  const mayHold = told.length > 0 || /secret|aws_|\b(?:AKIA|ASIA)/i.test(text)
  const credentials = mayHold ? readPaste(text).credentials.find((one) => one.secretAccessKey !== '') : undefined
  const own = [known.secret, credentials?.secretAccessKey ?? ''].filter((secret) => secret !== '')
  const { mask } = masking([...own, ...told], likely)
  const tokens = [known.sessionToken, credentials?.sessionToken ?? ''].filter((one) => one.length >= 16)
  const bare = tokens.reduce((left, one) => left.replaceAll(one, `[${one.length} characters]`), mask(text))
  const clean = bare.replace(token, (_, label: string, value: string) => `${label}[${value.length} characters]`)
  return { text: clean, credentials }
}

/** What a clean text still shows of what was taken out of it. */
export const maskedNotes = (text: string): readonly EvidenceNoteId[] => [
  ...(text.includes('[secret]') ? (['masked'] as const) : []),
  ...(/x-amz-security-token[^\n]{0,12}\[\d+ characters\]/i.test(text) ? (['token-masked'] as const) : []),
]
