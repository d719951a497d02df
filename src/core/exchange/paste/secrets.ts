// Secrets stay in the credentials: whatever else was read is searched for them before it is handed out.

/** Secrets that are named as such, or stand beside their access key ID, anywhere in a text. */
const told: readonly RegExp[] = [
  /(?:secret|key)[\w .-]{0,40}["'\]]{0,2}[ \t]{0,4}(?:[:=,]|=>)?[ \t]{0,4}["'\\]{0,2}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  /secret[_ -]?(?:access[_ -]?)?key["']{0,2}[ \t]{0,4}(?:[:=]|=>)[ \t]{0,4}["'\\]{0,2}([^\s"',;&\\{}$<>]{12,128})(?![^\s"',;&\\{}$<>])/gi,
  /\b(?:A[KS]IA[A-Z0-9]{8,124}|AKIDEXAMPLE)[^A-Za-z0-9/+]{1,8}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g,
  /\b(?:A[KS]IA[A-Z0-9]{8,124}|AKIDEXAMPLE):([^\s"'\\@,;&]{16,128})(?![^\s"'\\@,;&])/g,
]
/** Forty characters of base64 standing alone, as secret access keys are made. */
const shaped = /(?<![A-Za-z0-9/+._%-])[A-Za-z0-9+][A-Za-z0-9/+]{39}(?![A-Za-z0-9/+=._%-])/g

const isApiKey = /\b(?:x-)?api[-_]?key["']?[ \t]*[:=]?[ \t]*["']?$/i

/** The secrets that a text tells of, and what has the shape of one. */
export function secretsIn(text: string): { readonly told: readonly string[]; readonly likely: readonly string[] } {
  const found = (pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)]
      .filter((match) => !isApiKey.test(before(text, endOf(match) - (match[1] ?? match[0]).length)))
      .map(([whole, secret = whole]) => secret)
  return { told: [...new Set(told.flatMap(found))], likely: [...new Set(found(shaped))].filter(isMixed) }
}

const endOf = (match: RegExpMatchArray): number => (match.index ?? 0) + match[0].length
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 24), at)

/** Capitals, small letters and digits: a hash or a word has not all three. */
const isMixed = (text: string): boolean => /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text)

const hidden = '[secret]'

/** Takes secrets out of texts, in whatever encoding they stand there; `found` tells of which sort one was. */
export function masking(
  known: readonly string[],
  likely: readonly string[],
): { mask: (text: string) => string; found: () => 'known' | 'likely' | undefined } {
  let found: 'known' | 'likely' | undefined
  const spellings = [
    ...allSpellings(known).map((spelling) => ({ spelling, sort: 'known' as const })),
    ...allSpellings(likely).map((spelling) => ({ spelling, sort: 'likely' as const })),
  ]
  const mask = (text: string): string => {
    let masked = text
    for (const { spelling, sort } of spellings) {
      if (!masked.includes(spelling)) continue
      masked = masked.replaceAll(spelling, hidden)
      found = found === 'known' ? found : sort
    }
    return masked.replace(shaped, (run, at: number) => {
      if (!isMixed(run) || isApiKey.test(before(masked, at))) return run
      found ??= 'likely'
      return hidden
    })
  }
  return { mask, found: () => found }
}

/** As many as anybody has; a text full of them would cost too much, and there their shape has to do. */
const allSpellings = (secrets: readonly string[]): readonly string[] => [
  ...new Set(
    secrets
      .filter((secret) => secret.length >= 8)
      .slice(0, 100)
      .flatMap(spellingsOf),
  ),
]

function spellingsOf(secret: string): readonly string[] {
  const escaped = secret.replaceAll('/', '%2F').replaceAll('+', '%2B').replaceAll('=', '%3D')
  return [secret, escaped, escaped.replace(/%../g, (one) => one.toLowerCase()), secret.replaceAll('/', '\\/')]
}

/** The value with every text in it changed; names of members stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change)])) as T
}
