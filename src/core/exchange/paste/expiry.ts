import { readSigningTime } from '../signingTime.ts'

/**
 * The names under which AWS's tools print when temporary credentials end: STS, `export-credentials`, instance metadata
 * (`Expiration`), SSO (`expiration`, in milliseconds), variables and INI files.
 */
const named =
  /(?<![A-Za-z])(?:aws_credential_expiration|aws_session_expiration|aws_expiration|x_security_token_expires|expiration)(?![A-Za-z])["']?[ \t]{0,8}[=:>]?[ \t]{0,8}["']?(\d[\dTZ:.+ -]{8,40})/gi

/** `aws sts … --output text`: the second column. */
const column = /(?:^|\n)CREDENTIALS[\t ]+A[A-Z0-9]{10,127}[\t ]+(\d{4}-\d\d-\d\dT[^\s]{5,30})/g

/** When the credentials in a pasted text end; undefined where the text names no such time, or more than one. */
export function expiryIn(text: string): Date | undefined {
  const times = [named, column].flatMap((form) =>
    [...text.matchAll(form)].flatMap(([, written = '']) => {
      const time = readSigningTime(written.trim())
      return time.ok ? [time.date] : []
    }),
  )
  return new Set(times.map(Number)).size === 1 ? times[0] : undefined
}
