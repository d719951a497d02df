import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { headerChoice, plainHeaders } from './header.ts'

/** A signed header that was not there when the client signed, or that has no line, or an empty one. */
export const headersLeftOut = (given: Given): readonly Choice[] =>
  plainHeaders(given).flatMap((name) => [
    headerChoice(given, name, { id: 'header-left-out', cause: 'header-changed-in-transit', lines: [], listed: 0 }),
    headerChoice(given, name, { id: 'header-line-missing', cause: 'header-changed-in-transit', lines: [], rare: true }),
    headerChoice(given, name, {
      id: 'header-empty',
      cause: 'header-changed-in-transit',
      lines: [`${name}:`],
      rare: true,
    }),
  ])
