// Header lines as they go into a link: names always, values only of known harmless ones.
import { isHarmlessHeader } from '../../core/exchange/takeAlong/report/redact.ts'
import { isBearer, lengthOf } from '../../core/http/bearers.ts'

const isLength = /^\[\d+ characters\]$/
/** A text by its length; what a link left out already stays as it is, and so does nothing. */
export const withheldText = (text: string): string => (text === '' || isLength.test(text) ? text : lengthOf(text))
/** Whether a link left something out in this text. */
export const tellsLength = (text: string): boolean => /\[\d+ characters\]/.test(text)

/** A header whose value is withheld, or would be unless it was ticked. */
export interface Withheld {
  readonly name: string
  readonly length: number
  /** Its value is never shared: by its name it lets somebody in. */
  readonly never: boolean
}

interface HeaderLine {
  readonly name: string
  readonly value: string
}

/** Lines with those that continue them; what is no header has no name. */
function linesOf(text: string): readonly HeaderLine[] {
  const lines: HeaderLine[] = []
  for (const line of text.split('\n')) {
    const above = lines.at(-1)
    if (above && /^[ \t]/.test(line)) lines.splice(-1, 1, { ...above, value: `${above.value}\n${line}` })
    else {
      const [, name = '', value = line] = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):([\s\S]*)$/.exec(line) ?? []
      lines.push({ name, value })
    }
  }
  return lines
}

/** By its name it lets somebody in, if only in an address: signed URLs of CloudFront and others carry a signature of their own. */
const letsIn = (name: string): boolean =>
  isBearer(name) || /signature|(^|[-_])(sig|sid|pwd|otp|pin|bearer|private[-_]?key)([-_]|$)/i.test(name)
/** A line without a name may be anything. */
const isNever = (name: string): boolean => name === '' || letsIn(name)
const isShown = (name: string, value: string): boolean =>
  value.trim() === '' || isLength.test(value.trim()) || (isHarmlessHeader(name) && !isNever(name))

/** What of header lines is withheld unless it is ticked, and what always. Names in small letters. */
export const withheldHeaders = (text: string): readonly Withheld[] =>
  linesOf(text)
    .filter(({ name, value }) => !isShown(name, value))
    .map(({ name, value }) => ({ name: name.toLowerCase(), length: value.trim().length, never: isNever(name) }))

/** Header lines with withheld values replaced by their length; `ticked` holds names in small letters. */
export const sharedHeaders = (text: string, ticked: ReadonlySet<string>): string =>
  linesOf(text)
    .map(({ name, value }) => {
      const shown = isShown(name, value) || (ticked.has(name.toLowerCase()) && !isNever(name))
      const given = shown ? value : `${name === '' ? '' : ' '}${lengthOf(value.trim())}`
      return name === '' ? given : `${name}:${given}`
    })
    .join('\n')

/** A query with its bearers replaced by their length, by their names. AWS's own stay: a link that has them is refused. */
export const sharedQuery = (query: string): string =>
  query.replace(/(^|[?&])([^=&?\s]+)=([^&]+)/g, (whole, mark: string, name: string, value: string) =>
    /^X-Amz-/i.test(name) || !letsIn(name) || isLength.test(value) ? whole : `${mark}${name}=${lengthOf(value)}`,
  )
