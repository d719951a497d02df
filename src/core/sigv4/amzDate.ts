/** A time of the years 0 to 9999 as `YYYYMMDDTHHMMSSZ`, UTC (ISO 8601 basic format, as `x-amz-date` has it). */
export function amzDate(date: Date): string {
  const iso = date.toISOString()
  const day = iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8, 10)
  return `${day}T${iso.slice(11, 13)}${iso.slice(14, 16)}${iso.slice(17, 19)}Z`
}

/** The time that a `YYYYMMDDTHHMMSSZ` names, or undefined where the text is no such time. */
export function parseAmzDate(text: string): Date | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) || amzDate(date) !== text ? undefined : date
}
