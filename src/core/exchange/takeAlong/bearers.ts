/** Words that a header has in its name where its value lets somebody in. */
const telling =
  /(^|[-_])(cookie|token|secret|password|passwd|api-?key|authorization|auth|session|credentials?|jwt)([-_]|$)/i

/** Whether a header's value is a bearer, by its name: it stands in no code and no report. */
export const isBearer = (name: string): boolean => telling.test(name)
