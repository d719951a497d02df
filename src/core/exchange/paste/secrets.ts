// Secrets stay in the credentials: whatever else was read is searched for them before it is handed out.

/** A secret that is named as one, or stands beside its access key ID, anywhere in the text. */
const named =
  /(?:secret|key)[\w .-]{0,40}["'\]]{0,2}[ \t]{0,4}(?:[:=,]|=>)?[ \t]{0,4}["'\\]{0,2}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi
const besideItsId = /\b(?:A[KS]IA[A-Z0-9]{8,124}|AKIDEXAMPLE)[^A-Za-z0-9/+]{1,8}([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/g
/** Forty characters of base64 standing alone, as secret access keys are made. */
const shaped = /(?<![A-Za-z0-9/+._%-])[A-Za-z0-9+][A-Za-z0-9/+]{39}(?![A-Za-z0-9/+=._%-])/g

const isApiKey = /\b(?:x-)?api[-_]?key["']?[ \t]*[:=]?[ \t]*["']?$/i

/** All secrets that a text holds beyond doubt. */
export function secretsIn(text: string): readonly string[] {
  const found = [named, besideItsId].flatMap((pattern) => [...text.matchAll(pattern)])
  const secrets = found
    .filter((match) => !isApiKey.test(before(text, endOf(match) - 40)))
    .map(([, secret = '']) => secret)
  return [...new Set(secrets)].filter(isMixed)
}

const endOf = (match: RegExpMatchArray): number => (match.index ?? 0) + match[0].length
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 24), at)

/** Capitals, small letters and digits: a hash or a word has not all three. */
const isMixed = (text: string): boolean => /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text)

const hidden = '[secret]'

/** Takes secrets out of a text: the known ones in whatever encoding, and what has their shape. */
export function masking(known: readonly string[]): {
  mask: (text: string) => string
  found: () => 'known' | 'likely' | undefined
} {
  const spellings = [
    ...new Set(
      known
        .filter((secret) => secret.length >= 8)
        .slice(0, 200)
        .flatMap(spellingsOf),
    ),
  ]
  let found: 'known' | 'likely' | undefined
  const mask = (text: string): string => {
    let masked = text
    for (const spelling of spellings) {
      if (!masked.includes(spelling)) continue
      masked = masked.replaceAll(spelling, hidden)
      found = 'known'
    }
    return masked.replace(shaped, (run, at: number) => {
      if (!isMixed(run) || isApiKey.test(before(masked, at))) return run
      found ??= 'likely'
      return hidden
    })
  }
  return { mask, found: () => found }
}

function spellingsOf(secret: string): readonly string[] {
  const escaped = secret.replaceAll('/', '%2F').replaceAll('+', '%2B').replaceAll('=', '%3D')
  return [secret, escaped, escaped.replace(/%../g, (one) => one.toLowerCase()), secret.replaceAll('/', '\\/')]
}

/** The value with every text in it changed; names of members stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change)])) as T
}
