import { uriEncode } from '../core/sigv4/uriEncode.ts'
import type { Target } from './target.ts'

/** A text without anything that authenticates, names an account or a machine, or differs from run to run. */
export type Redact = (text: string) => string

/** What is known by its shape. */
const shapes: readonly (readonly [RegExp, string])[] = [
  [/(Signature=)[^,&\s"'<\\]+/gi, '$1<signature>'],
  [/(X-Amz-Security-Token=)[^&\s"'<\\]+/gi, '$1<session-token>'],
  [/(X-Amz-Credential=)[^&\s"'<\\]+/gi, '$1<credential>'],
  [/\b[0-9a-f]{64}\b/gi, '<hash>'],
  [/\bA(?:KIA|SIA|IDA|ROA|GPA|IPA|NPA|NVA|BIA|CCA|3T)[A-Z0-9]{12,}\b/g, '<key-id>'],
  [/\barn:[a-z-]+:[^\s"'<\\]+/g, '<arn>'],
  [/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\bRoot=1-[0-9a-f-]+/gi, '<id>'],
  [/(Request ID: )\S+/g, '$1<id>'],
  [/\b[A-Za-z0-9_-]{54,56}==/g, '<id>'],
  [/\d{8}T\d{6}Z/g, '<time>'],
  [/\b20\d{6}\b/g, '<day>'],
  [/(?<!\d)\d{12}(?!\d)/g, '<account>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<address>'],
  [/(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi, '<address>'],
  [/\b[a-z0-9-]+\.lambda-(?:url|web)\.[a-z0-9-]+\.on\.aws\b/gi, '<function-url>'],
  [/\b[a-z0-9]+\.cloudfront\.net\b/gi, '<cloudfront-server>'],
]

/** What a run knows of itself. */
type Known = Pick<Target, 'credentials' | 'cloudFrontHost' | 'functionUrlHost'> & { readonly run: string }

/** What a run's results are passed through: its own values in every spelling that a text may hold, then the shapes. */
export function redactorFor({ credentials, cloudFrontHost, functionUrlHost, run }: Known): Redact {
  const known: readonly (readonly [string | undefined, string])[] = [
    [credentials.sessionToken, '<session-token>'],
    [credentials.secretAccessKey, '<secret>'],
    [credentials.accessKeyId, '<key-id>'],
    [functionUrlHost, '<function-url>'],
    [cloudFrontHost, '<cloudfront>'],
    [functionUrlHost.split('.')[0], '<function-url-id>'],
    [run, '<run>'],
  ]
  const replaced = known.flatMap(([value, placeholder]) =>
    value ? spellings(value).map((spelling) => [spelling, placeholder] as const) : [],
  )
  return (text) => {
    const without = replaced.reduce((left, [value, placeholder]) => left.replaceAll(value, placeholder), text)
    return shapes.reduce((left, [shape, placeholder]) => left.replace(shape, placeholder), without)
  }
}

/** As it is, in a URL, in JSON, in base64. */
const spellings = (value: string): readonly string[] => [
  ...new Set([
    value,
    uriEncode(value),
    uriEncode(value).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    uriEncode(uriEncode(value)),
    JSON.stringify(value).slice(1, -1),
    value.replaceAll('/', '\\/'),
    Buffer.from(value).toString('base64'),
  ]),
]
