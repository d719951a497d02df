import { canonicalUri } from '../canonicalUri.ts'
import type { Made } from './made.ts'
import { step } from './made.ts'
import type { PathRule } from './profile.ts'

const twice = { doubleEncodePath: true, normalizePath: true }

/** The path as a client signs it, of the path that it sends. */
export function pathAs(rule: PathRule, sent: Made): Made {
  const usual = { text: canonicalUri(sent.text, twice), ways: sent.ways }
  switch (rule) {
    case 'usual':
      return usual
    case 'path-as-sent':
      return step(usual, rule, () => sent.text)
    case 'path-not-normalized':
      return step(usual, rule, () => canonicalUri(sent.text, { ...twice, normalizePath: false }))
    case 'path-marks-left':
      return step(usual, rule, marksLeft)
  }
}

/** As `encodeURIComponent` leaves them. */
const marksLeft = (path: string): string => path.replace(/%(21|27|28|29|2A)/g, (code) => decodeURIComponent(code))
