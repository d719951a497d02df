import { amzDate, parseAmzDate } from '../sigv4/amzDate.ts'

/** A typed signing time: the time it means, and whether it stood in another format than AWS's; or unreadable. */
export type SigningTime =
  | { readonly ok: true; readonly date: Date; readonly format: 'basic' | 'iso' | 'other' }
  | { readonly ok: false }

/**
 * Reads `YYYYMMDDTHHMMSSZ`, ISO 8601, seconds or milliseconds since 1970, and what else the platform reads as a date
 * with a zone. A text without a zone is taken as UTC.
 */
export function readSigningTime(text: string): SigningTime {
  const typed = text.trim()
  const basic = parseAmzDate(typed)
  if (basic) return { ok: true, date: basic, format: 'basic' }
  const iso = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(typed)
  if (iso)
    return readable(iso[1] || !/[T ]/.test(typed) ? typed.replace(' ', 'T') : `${typed.replace(' ', 'T')}Z`, 'iso')
  if (/^\d{9,11}$/.test(typed)) return readable(Number(typed) * 1000, 'other')
  if (/^\d{12,14}$/.test(typed)) return readable(Number(typed), 'other')
  if (/[A-Za-z]{3}.*\d{4}.*(GMT|UTC|Z|[+-]\d{4})$/.test(typed)) return readable(typed, 'other')
  return { ok: false }
}

function readable(value: string | number, format: 'iso' | 'other'): SigningTime {
  const date = new Date(value)
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1 || date.getUTCFullYear() > 9999) return { ok: false }
  const whole = parseAmzDate(amzDate(date))
  return whole ? { ok: true, date: whole, format } : { ok: false }
}
