import type { Part, PartId } from '../sigv4/part.ts'

/** Two views' parts for one line; one side is undefined where only the other has the line. */
export interface PartPair {
  readonly id: PartId
  readonly left: Part | undefined
  readonly right: Part | undefined
  readonly same: boolean
}

/** Lays two canonical requests (or strings to sign) side by side, line by line, in their common order. */
export function compareParts(left: readonly Part[], right: readonly Part[]): readonly PartPair[] {
  const alike = left.length === right.length && left.every(({ id }, at) => id === right[at]?.id)
  if (alike) return left.map((part, at) => pairOf(part, right[at]))
  const placeInRight = new Map(right.map(({ id }, index) => [id, index]))
  const leftIds = new Set(left.map(({ id }) => id))
  const pairs: PartPair[] = []
  let next = 0
  const takeRight = (until: PartId | undefined): void => {
    for (; next < right.length; next++) {
      const part = right[next]
      if (!part || part.id === until) break
      if (!leftIds.has(part.id)) pairs.push({ id: part.id, left: undefined, right: part, same: false })
    }
  }
  for (const part of left) {
    const place = placeInRight.get(part.id)
    const counterpart = place === undefined ? undefined : right[place]
    if (counterpart) takeRight(part.id)
    pairs.push(pairOf(part, counterpart))
    if (place !== undefined) next = place + 1
  }
  takeRight(undefined)
  return pairs
}

const pairOf = (left: Part, right: Part | undefined): PartPair => ({
  id: left.id,
  left,
  right,
  same: right?.line === left.line,
})
