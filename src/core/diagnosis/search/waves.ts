/** Candidates that are equally far from the request as it is verified. */
export interface Wave {
  /** How many deviations. */
  readonly cost: number
  /** All of them; those of common deviations alone; those with at least one rare. */
  readonly of: 'all' | 'common' | 'rare'
}

/** Nearest first. Three deviations are combined of common ones alone. */
export const waves: readonly Wave[] = [
  { cost: 0, of: 'all' },
  { cost: 1, of: 'all' },
  { cost: 2, of: 'common' },
  { cost: 2, of: 'rare' },
  { cost: 3, of: 'common' },
]

/** Whether a wave takes a candidate that has or has not a rare deviation. */
export const admits = ({ of }: Wave, rare: boolean): boolean => of === 'all' || (of === 'rare') === rare
