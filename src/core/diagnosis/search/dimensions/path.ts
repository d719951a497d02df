import type { PathRules } from '../../../sigv4/canonicalUri.ts'
import { canonicalUri, normalized } from '../../../sigv4/canonicalUri.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { lowerCaseHex, marksLeft, reservedLeft } from './escapes.ts'
import type { Variant, VariantStep } from './variants.ts'
import { lineChoices } from './variants.ts'

const once = { doubleEncodePath: false }
const twice = { doubleEncodePath: true }
const again = (text: string): string => uriEncode(text).replaceAll('%2F', '/')

interface Encoding {
  readonly id: DeviationId
  readonly of: (path: string, rules: PathRules) => string
}

/** How the path is encoded; whether it is normalised comes from the rules. */
const encodings: readonly Encoding[] = [
  { id: 'path-encoded-twice', of: (path, rules) => canonicalUri(path, { ...rules, ...twice }) },
  { id: 'path-encoded-once', of: (path, rules) => canonicalUri(path, { ...rules, ...once }) },
  { id: 'path-as-sent', of: (path, { normalizePath }) => (normalizePath ? normalized(path) : path) },
  { id: 'path-decoded', of: (path, { normalizePath }) => percentDecoded(normalizePath ? normalized(path) : path) },
  { id: 'path-encoded-thrice', of: (path, rules) => again(canonicalUri(path, { ...rules, ...twice })) },
  { id: 'path-marks-left', of: (path, rules) => marksLeft(canonicalUri(path, rules)) },
  { id: 'path-marks-left', of: (path, rules) => marksLeft(canonicalUri(path, { ...rules, ...once })) },
  { id: 'path-reserved-left', of: (path, rules) => reservedLeft(canonicalUri(path, rules)) },
  { id: 'path-reserved-left', of: (path, rules) => reservedLeft(canonicalUri(path, { ...rules, ...once })) },
  { id: 'path-lower-case-hex', of: (path, rules) => lowerCaseHex(canonicalUri(path, rules)) },
  { id: 'path-lower-case-hex', of: (path, rules) => lowerCaseHex(canonicalUri(path, { ...rules, ...once })) },
  { id: 'path-slashes-encoded', of: (path, rules) => canonicalUri(path, rules).replaceAll('/', '%2F') },
]

/** Seen in many clients; combined with whatever else happens to a path. */
const usualEncodings = new Set<DeviationId>(['path-encoded-once', 'path-as-sent'])

interface Shape {
  readonly id: DeviationId
  readonly cause: CauseId
  readonly rare?: boolean
  readonly of: (path: string) => string
}

const stages = ['prod', 'dev', 'stage', 'staging', 'test', 'api', 'v1', 'default', '$default', 'live', 'latest']

/** What the path may have been before it was rewritten on the way. */
const shapes: readonly Shape[] = [
  { id: 'path-slash-added', cause: 'path-not-normalised', of: (path) => `${path}/` },
  { id: 'path-slash-removed', cause: 'path-not-normalised', of: (path) => path.replace(/(?!^)\/$/, '') },
  { id: 'path-prefix-removed', cause: 'path-rewritten', of: (path) => withoutSegments(path, 1) },
  { id: 'path-prefix-removed', cause: 'path-rewritten', rare: true, of: (path) => withoutSegments(path, 2) },
  { id: 'path-left-out', cause: 'path-rewritten', of: () => '/' },
  ...stages.map(
    (stage): Shape => ({
      id: 'path-prefix-added',
      cause: 'path-rewritten',
      rare: true,
      of: (path) => `/${stage}${path}`,
    }),
  ),
]

/** The path: encoded otherwise, normalised or not, and with or without prefix, stage and slash. */
export function pathChoices(given: Given): readonly Choice[] {
  const { base, pathRules: rules, wire } = given
  const path = wire.path.text
  const from = base.get('path') ?? ''
  const otherRules = { ...rules, normalizePath: !rules.normalizePath }
  const normalizing = rules.normalizePath ? 'path-not-normalized' : 'path-normalized'
  // As sent, and by S3's rules: one thing each, whatever of it shows in this path.
  const also: Partial<VariantStep> = normalized(path) === path ? {} : { also: 'path-not-normalised' }
  const s3 = { doubleEncodePath: false, normalizePath: false }
  const variants: Variant[] = [
    { to: canonicalUri(path, otherRules), steps: [{ id: normalizing, cause: 'path-not-normalised' }] },
    { to: path, steps: [{ id: 'path-as-sent', cause: 'path-encoding', ...also }] },
    { to: canonicalUri(path, s3), steps: [{ id: 'path-encoded-once', cause: 'path-encoding', ...also }] },
    ...encodings.map(({ id, of }): Variant => ({ to: of(path, rules), steps: [{ id, cause: 'path-encoding' }] })),
    { to: '', steps: [{ id: 'path-left-out', cause: 'path-rewritten' }] },
    ...encodings.map(
      ({ id, of }): Variant => ({
        to: of(path, otherRules),
        steps: [
          { id, cause: 'path-encoding' },
          { id: normalizing, cause: 'path-not-normalised' },
        ],
      }),
    ),
    ...shapes.flatMap((shape): Variant[] => {
      const shaped = shape.of(path)
      const step = { id: shape.id, cause: shape.cause }
      const rare = shape.rare ?? false
      return [
        { to: canonicalUri(shaped, rules), steps: [step], rare },
        ...encodings.map(
          ({ id, of }): Variant => ({
            to: of(shaped, rules),
            steps: [step, { id, cause: 'path-encoding' }],
            rare: rare || !usualEncodings.has(id),
          }),
        ),
      ]
    }),
  ]
  return lineChoices('path', from, variants)
}

const withoutSegments = (path: string, count: number): string =>
  `/${path
    .split('/')
    .slice(1 + count)
    .join('/')}`
