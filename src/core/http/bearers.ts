/** Words that a header or parameter has in its name where its value lets somebody in. */
const telling =
  /cookie|token|secret|passw(or)?d|credential|api[-_]?key|session[-_]?id|jwt|(^|[-_])(authorization|auth|session)([-_]|$)/i

/** Whether a value is a bearer, by the name of its header or parameter: it stands in no sentence, code, report or link. */
export const isBearer = (name: string): boolean => telling.test(name)

/** What stands in place of a text that is not shown. */
export const lengthOf = (text: string | Uint8Array): string => `[${text.length} characters]`
