import { expect, test } from 'vitest'
import { expiryText } from './keeping.ts'

const at = Date.UTC(2025, 10, 22, 7)
const minute = 60_000

test.for([
  [at - 12 * minute, 'Expires in 12 min, at 2025-11-22 07:00 UTC.'],
  [at - 12 * minute - 59_999, 'Expires in 12 min, at 2025-11-22 07:00 UTC.'],
  [at - 1, 'Expires in less than a minute, at 2025-11-22 07:00 UTC.'],
  [at - 90 * minute, 'Expires in 1 h, at 2025-11-22 07:00 UTC.'],
  [at - 36 * 60 * minute, 'Expires in 1 d, at 2025-11-22 07:00 UTC.'],
  [at, 'Expired just now, at 2025-11-22 07:00 UTC.'],
  [at + 5 * minute, 'Expired 5 min ago, at 2025-11-22 07:00 UTC.'],
] as const)('at %i: %s', ([now, text]) => expect(expiryText(at, now)).toBe(text))
