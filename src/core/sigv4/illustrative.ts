import { sha256Hex } from './hash.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * A made-up value that stands for one that only AWS knows (a request id, a key of CloudFront's): letters and digits
 * derived from the inputs, so that the same inputs make the same value.
 */
export function illustrativeText(seed: string, length: number): string {
  let digits = ''
  for (let round = 0; digits.length < 2 * length; round++) digits += sha256Hex(`${seed}\n${round}`)
  return Array.from(
    { length },
    (_, index) => alphabet[Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16) % 32],
  ).join('')
}

/** A made-up request id in the shape of a UUID, derived from the inputs. */
export function illustrativeId(seed: string): string {
  const hex = sha256Hex(seed)
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
