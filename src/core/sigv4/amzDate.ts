/** A time as `YYYYMMDDTHHMMSSZ`, UTC (ISO 8601 basic format, as `x-amz-date` has it). */
export const amzDate = (date: Date): string =>
  date
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')

/** The time that a `YYYYMMDDTHHMMSSZ` names, or undefined where the text is no such time. */
export function parseAmzDate(text: string): Date | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) || amzDate(date) !== text ? undefined : date
}
