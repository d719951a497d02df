import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { compared, when } from './rule.ts'

const lower = (name: string): string => name.toLowerCase()

const repeatedNames = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) < index)),
]

function repeatedHeader({ request, signedNames }: Findings): string | undefined {
  const names = request.headers.map(([name]) => lower(name))
  return repeatedNames(names).find(
    (name) => name !== 'host' && name !== 'authorization' && (signedNames?.has(name) ?? true),
  )
}

const blanks = /^\s|\s$|\s{2}/

/** A signed header whose value needs work to become canonical. */
const withValue = ({ request, client, signedNames }: Findings, wanted: RegExp): string | undefined =>
  [...request.headers, ...(client?.headers ?? [])].find(
    ([name, value]) => lower(name) !== 'authorization' && (signedNames?.has(lower(name)) ?? true) && wanted.test(value),
  )?.[0]

/** The client's own header lines do not stand in the order of their names: sorted whole, `a-b:` comes before `a:`. */
function unsortedLine({ client }: Findings): string | undefined {
  const names = client?.headers.map(([name]) => name) ?? []
  return names.find((name, index) => index > 0 && name < (names[index - 1] ?? ''))
}

/** Header values or names were canonicalised differently. */
export const headerCanonicalisation: Rule = {
  cause: 'header-canonicalisation',
  prior: 0,
  answers: {
    mismatch: 1,
    'headers-unsigned': 0.5,
    'credentials-refused': 0,
    'token-invalid': 0.5,
    'auth-incomplete': -1,
  },
  symptoms: {
    'works-without-special-characters': 1.5,
    'works-without-extra-headers': 2.5,
    'works-with-another-client': 1.3,
    'fails-only-in-browser': 0.5,
    'fails-only-in-one-browser': 1,
  },
  look: (findings) => {
    const { claim, symptoms } = findings
    const listed = claim.signedHeaders ?? []
    const twice = repeatedNames(listed.map(lower))[0]
    const repeated = repeatedHeader(findings)
    const spaced = withValue(findings, blanks)
    const odd = withValue(findings, /[^\x20-\x7e\t]/)
    const line = unsortedLine(findings)
    const unsorted = listed.length > 1 && listed.map(lower).toSorted().join() !== listed.join()
    return [
      ...compared(findings, 'header-canonicalisation'),
      when(twice !== undefined, 6, 'name-listed-twice', twice ?? ''),
      when(repeated !== undefined && twice === undefined, 5, 'header-repeated', repeated ?? ''),
      when(spaced !== undefined, 3.5, 'header-blanks', spaced ?? ''),
      when(
        odd !== undefined,
        symptoms.has('works-without-special-characters') ? 5 : 3.5,
        'header-not-ascii',
        odd ?? '',
      ),
      when(unsorted, 4, 'names-unsorted'),
      when(line !== undefined, 6, 'lines-unsorted', line ?? ''),
      when(
        symptoms.has('works-without-special-characters') && symptoms.has('works-without-extra-headers'),
        2,
        'blanks-and-headers',
      ),
      when(
        claim.signedHeaders !== undefined &&
          twice === undefined &&
          repeated === undefined &&
          spaced === undefined &&
          !unsorted &&
          listed.every((name) => /^(host|x-amz-(date|security-token|content-sha256))$/i.test(name)),
        -3,
        'few-headers-signed',
      ),
    ]
  },
  explains: 'sigv4-header',
  next: ['fewer-headers', 'client-strings', 'service-strings'],
  fixes: ['leave-header-unsigned'],
}
