import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import { deviationText } from '../../../words/deviations.ts'
import type { Choice } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

/** AWS's documentation has two example secrets, and they go with one another's access key IDs in many copies. */
const exampleSecrets = ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY']

interface Mangling {
  readonly id: DeviationId
  readonly of: (secret: string, accessKeyId: string) => string | undefined
  readonly rare?: boolean
}

const added = (id: DeviationId, before: string, after: string, rare = false): Mangling => ({
  id,
  of: (secret) => before + secret + after,
  rare,
})

const manglings: readonly Mangling[] = [
  added('secret-line-end-added', '', '\n'),
  added('secret-line-end-added', '', '\r\n'),
  added('secret-line-end-added', '', '\r'),
  added('secret-line-end-added', '', '\\n', true),
  added('secret-blank-added', '', ' '),
  added('secret-blank-added', ' ', ''),
  added('secret-blank-added', ' ', ' ', true),
  added('secret-blank-added', '', '\t', true),
  added('secret-blank-added', '\t', '', true),
  added('secret-blank-added', '', '\u00a0', true),
  { id: 'secret-trimmed', of: (secret) => secret.trim() },
  { id: 'secret-trimmed', of: (secret) => secret.trimEnd(), rare: true },
  { id: 'secret-trimmed', of: (secret) => secret.trimStart(), rare: true },
  { id: 'secret-trimmed', of: (secret) => secret.replace(/\s|\\[nrt]/g, '') },
  { id: 'secret-trimmed', of: (secret) => secret.replace(/[^\x21-\x7e]/g, ''), rare: true },
  { id: 'secret-url-decoded', of: percentDecoded },
  { id: 'secret-url-encoded', of: uriEncode },
  { id: 'secret-unescaped', of: (secret) => secret.replace(/\\(.)/g, '$1') },
  { id: 'secret-escaped', of: (secret) => secret.replaceAll('/', '\\/') },
  added('secret-quoted', '"', '"'),
  added('secret-quoted', "'", "'"),
  { id: 'secret-unquoted', of: (secret) => /^\s*(["'`])(.*)\1\s*$/s.exec(secret)?.[2] },
  { id: 'secret-unquoted', of: (secret) => secret.replace(/["'`“”‘’,;]/g, ''), rare: true },
  { id: 'secret-plus-as-blank', of: (secret) => secret.replaceAll('+', ' ') },
  { id: 'secret-plus-as-blank', of: (secret) => percentDecoded(secret.replaceAll('+', ' ')), rare: true },
  { id: 'secret-blank-as-plus', of: (secret) => secret.replaceAll(' ', '+') },
  { id: 'secret-crossed-example', of: (secret) => crossed(secret) },
  { id: 'secret-prefixed', of: (secret) => `AWS4${secret}` },
  { id: 'secret-key-id', of: (_, accessKeyId) => accessKeyId },
  { id: 'secret-empty', of: () => '' },
  ...['undefined', 'null', 'None', '***'].map((text): Mangling => ({ id: 'secret-placeholder', of: () => text })),
  added('secret-byte-order-mark', '\ufeff', '', true),
  { id: 'secret-html', of: (secret) => secret.replace(/&#(x2F|47);/gi, '/').replace(/&#(x2B|43);/gi, '+'), rare: true },
]

/** The secret: blanks, line ends, encodings, escapes, quotes, the crossed pair of examples. Says what, never the text. */
export function secretChoices({ signer, claim }: Given): readonly Choice[] {
  if (!('secretAccessKey' in signer)) return []
  const { secretAccessKey } = signer
  const made = (id: DeviationId, text: string, rare: boolean) => {
    const deviation = { part: 'key', id, from: 'the secret as given', to: deviationText(id) } as const
    return choice({ deviation, causes: ['secret-wrong'], edits: [['secret', text]], rare })
  }
  const mangled = manglings.flatMap(({ id, of, rare = false }) => {
    const secret = of(secretAccessKey, claim.accessKeyId)
    return secret === undefined ? [] : [made(id, `AWS4${secret}`, rare)]
  })
  return [...mangled, made('secret-not-prefixed', secretAccessKey, false)]
}

function crossed(secret: string): string | undefined {
  const at = exampleSecrets.indexOf(secret.trim())
  return at < 0 ? undefined : exampleSecrets[1 - at]
}
