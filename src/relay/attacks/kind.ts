import type { Arena } from './arena.ts'

/** One try of one kind: undefined where nothing got through, else what did, as a sentence. */
export type Attempt = (arena: Arena) => Promise<string | undefined>

/** One way of attacking the relay, and the tries at it. */
export interface Kind {
  readonly group: string
  readonly kind: string
  readonly attempts: readonly Attempt[]
  /** Takes its time, so that all of its sort run at once; where they are silent, the relay must open no connection. */
  readonly slow?: 'silent' | 'sends'
}

/** A table of one group: names of kinds, and what each has tries made of. */
export const kindsOf = <Row>(
  group: string,
  table: Readonly<Record<string, Row>>,
  attempts: (row: Row, kind: string) => readonly Attempt[],
): readonly Kind[] => Object.entries(table).map(([kind, row]) => ({ group, kind, attempts: attempts(row, kind) }))
