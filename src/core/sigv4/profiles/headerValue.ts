// How clients make one line of a header's values.
import type { SignerWay } from '../../words/signerWays.ts'
import { canonicalHeaderValues } from '../canonicalHeaders.ts'
import type { Made } from './made.ts'
import type { ValueRule } from './profile.ts'

interface Rule {
  readonly of: (values: readonly string[], name: string) => string
  /** What it is called where the values are several, and where one value comes out otherwise. */
  readonly several: SignerWay
  readonly one: SignerWay
}

const ends = (value: string): string => value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '')
const anyBlanks = (value: string): string => value.trim().replace(/\s+/g, ' ')
/** As `Headers` of `fetch` gives them back (Fetch Standard, "combine"). */
export const joinedByFetch = (values: readonly string[], name: string): string =>
  values.map(ends).join(name === 'cookie' ? '; ' : ', ')
/** Blanks alone are collapsed; whatever white space is at the ends goes. */
const goValue = (value: string): string =>
  value
    .replace(/^ +| +$/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()

const rules: Readonly<Record<Exclude<ValueRule, 'usual' | 'curl-7'>, Rule>> = {
  'smithy-1': {
    of: (values) => values.map(anyBlanks).join(','),
    several: 'header-blanks-collapsed',
    one: 'header-blanks-collapsed',
  },
  botocore: {
    of: (values) => values.map(anyBlanks).join(','),
    several: 'header-blanks-collapsed',
    one: 'header-blanks-collapsed',
  },
  joined: {
    of: (values, name) => joinedByFetch(values, name).replace(/\s+/g, ' '),
    several: 'header-joined',
    one: 'header-blanks-collapsed',
  },
  'joined-trimmed': {
    of: (values, name) => anyBlanks(joinedByFetch(values, name)),
    several: 'header-joined',
    one: 'header-blanks-collapsed',
  },
  aws4: {
    of: (values) => anyBlanks(values.join(',')),
    several: 'header-blank-before-comma',
    one: 'header-blanks-collapsed',
  },
  go: { of: (values) => values.map(goValue).join(','), several: 'header-not-collapsed', one: 'header-not-collapsed' },
}

/** The value of a header's line (the name in lower case), of all its values in order of arrival. */
export function valueAs(rule: ValueRule, name: string, values: readonly string[]): Made {
  const usual = canonicalHeaderValues(values)
  if (rule === 'usual' || rule === 'curl-7') return { text: usual, ways: [] }
  const { of, one, several } = rules[rule]
  const text = of(values, name)
  return { text, ways: text === usual ? [] : [values.length > 1 ? several : one] }
}
