/** What something cost at one size. */
export interface Point {
  readonly size: number
  readonly cost: number
}

/**
 * The exponent of cost against size: the slope of the line through the points' logarithms, by least squares. 1 is linear, 2
 * square, 0 constant. Costs below 1 count as 1.
 */
export function exponent(points: readonly Point[]): number {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(Math.max(1, cost)) }))
  const mean = (of: 'x' | 'y'): number => logs.reduce((sum, log) => sum + log[of], 0) / logs.length
  const [x, y] = [mean('x'), mean('y')]
  const along = logs.reduce((sum, log) => sum + (log.x - x) * (log.y - y), 0)
  return along / logs.reduce((sum, log) => sum + (log.x - x) ** 2, 0)
}
