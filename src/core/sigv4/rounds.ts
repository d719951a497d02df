import { Hash } from './hash.ts'

/** Of the first 64 primes' cube roots the 32 bits after the point (FIPS 180-4, 4.2.2). */
function constants(): Int32Array {
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number += 1) {
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  }
  return Int32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32)
}

const K = constants()
const W = new Int32Array(64)

/** What Noble's SHA-256 keeps between two blocks. */
interface State extends Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H', number> {
  set(a: number, b: number, c: number, d: number, e: number, f: number, g: number, h: number): void
}

/** The rounds of SHA-256 (FIPS 180-4, 6.2.2) over the 64 bytes at `offset`; each sum of two is cut to 32 bits at once. */
function process(this: State, block: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) W[t] = block.getInt32(offset + 4 * t)
  for (let t = 16; t < 64; t += 1) {
    const x = W[t - 15] ?? 0
    const y = W[t - 2] ?? 0
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    W[t] = (((s0 + s1) | 0) + (((W[t - 7] ?? 0) + (W[t - 16] ?? 0)) | 0)) | 0
  }
  let a = this.A | 0
  let b = this.B | 0
  let c = this.C | 0
  let d = this.D | 0
  let e = this.E | 0
  let f = this.F | 0
  let g = this.G | 0
  let h = this.H | 0
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t1 = (((((h + s1) | 0) + ((e & f) ^ (~e & g))) | 0) + (((K[t] ?? 0) + (W[t] ?? 0)) | 0)) | 0
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  this.set(this.A + a, this.B + b, this.C + c, this.D + d, this.E + e, this.F + f, this.G + g, this.H + h)
}

/** What came of the message goes from the words of its schedule. */
function roundClean(): void {
  W.fill(0)
}

/**
 * From now on every `Hash` goes through rounds that the engine of Chromium keeps to whole numbers, where those of Noble
 * 2.4 pass through floating point: a third of the time there, the same in Node, and the same digests. Padding, state and
 * everything around the rounds stay Noble's. Not needed to be right, so that a page may come to it after its first paint.
 */
export function quicken(): void {
  Object.assign(Hash.prototype, { process, roundClean })
}
