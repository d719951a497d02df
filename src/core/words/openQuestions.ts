// What AWS does not document: for every question its variants, the default first. Their words are in openQuestionWords.ts.
const variants = {
  'foreign-host': ['forbidden', 'verify'],
  'unsigned-request': ['access-denied', 'missing-token'],
  'forbidden-body': ['long', 'short'],
  'other-authorization': ['incomplete', 'access-denied'],
  'repeated-authentication': ['refuse', 'first'],
  presigned: ['accept', 'refuse'],
  'presigned-expiry': ['counts', 'ignored'],
  'token-signed': ['either', 'required'],
  'payload-equality': ['refuse', 'accept'],
  'unsigned-payload': ['refuse', 'accept'],
  'path-encoding': ['twice-normalized', 'twice', 'once'],
  'plus-in-query': ['plus', 'blank'],
  'headers-without-policy': ['drop', 'forward'],
  'authorization-with-caching': ['forward', 'drop'],
  'oac-payload': ['unsigned', 'empty'],
  'oac-viewer-hash': ['used', 'dropped'],
  'oac-no-override': ['any-policy', 'cache-policy'],
  'oac-always-amz-auth': ['always', 'no-override'],
  'path-on-the-way': ['as-sent', 'normalised'],
  'path-for-matching': ['normalised', 'as-sent'],
  'request-size': ['20480', '32768'],
  'body-size': ['after-permission', 'before-signature'],
  preflight: ['exempt', 'refused'],
  'cors-on-refusal': ['yes', 'no'],
} as const satisfies Record<string, readonly [usual: string, ...others: string[]]>

export type OpenQuestionId = keyof typeof variants
export type VariantOf<Id extends OpenQuestionId> = (typeof variants)[Id][number]

/** A choice of variants; what it does not name, or names wrongly, is the default. */
export type Assumptions = Readonly<Record<string, string>>

/** All ids of open questions. */
export const openQuestionIds = Object.keys(variants) as readonly OpenQuestionId[]

/** The variants of a question, the default first. */
export const variantsOf = (id: OpenQuestionId): readonly string[] => variants[id]

/** The variant in force. */
export function assumed<Id extends OpenQuestionId>(id: Id, assume: Assumptions = {}): VariantOf<Id> {
  const all: readonly VariantOf<Id>[] = variants[id]
  const [usual] = variants[id]
  return all.find((variant) => variant === assume[id]) ?? usual
}
