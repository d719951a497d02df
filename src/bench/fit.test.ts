import { expect, test } from 'vitest'
import { exponent } from './fit.ts'

const sizes = [10, 40, 1000, 250_000]

test.for([0, 0.5, 1, 1.7, 2])('a power of %d is found', (power) => {
  expect(exponent(sizes.map((size) => ({ size, cost: 3 * size ** power })))).toBeCloseTo(power, 10)
})

test('what is bent lies between its ends', () => {
  const bent = exponent(sizes.map((size) => ({ size, cost: 1000 + size })))
  expect(bent).toBeGreaterThan(0)
  expect(bent).toBeLessThan(1)
})

test('nothing at all is constant', () => {
  expect(exponent(sizes.map((size) => ({ size, cost: 0 })))).toBe(0)
})
