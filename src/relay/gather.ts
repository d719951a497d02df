/** Bytes that arrive piece by piece, up to a limit. */
export interface Gathered {
  /** Takes a piece, as far as there is room; says whether there was room for all of it. */
  readonly add: (piece: Uint8Array) => boolean
  readonly bytes: () => Buffer
}

/**
 * Gathers at most `limit` bytes. They are copied into one growing buffer: a host that sends single bytes would otherwise
 * fill the memory with the objects around them, each of which keeps what it was read from.
 */
export function gather(limit: number): Gathered {
  let held = Buffer.allocUnsafeSlow(0)
  let length = 0
  return {
    add: (piece) => {
      const taken = piece.subarray(0, limit - length)
      if (length + taken.length > held.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(limit, Math.max(4096, 2 * (length + taken.length))))
        held.copy(larger, 0, 0, length)
        held = larger
      }
      held.set(taken, length)
      length += taken.length
      return taken.length === piece.length
    },
    bytes: () => held.subarray(0, length),
  }
}
