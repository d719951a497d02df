import type { Change } from '../core/cloudfront/change.ts'
import type { Leg } from '../core/delivery/delivery.ts'

/** A leg's changes, as a person wants to hear of them: what broke the signature, what else was touched, what was added. */
export interface LegSummary {
  readonly broken: readonly Change[]
  readonly touched: readonly Change[]
  readonly added: readonly Change[]
}

/** Sorts a leg's changes. */
export function summaryOf({ changes }: Leg): LegSummary {
  return {
    broken: changes.filter(({ signed }) => signed),
    touched: changes.filter(({ signed, before }) => !signed && before !== undefined),
    added: changes.filter(({ signed, before }) => !signed && before === undefined),
  }
}

/** `host rewritten`, `query dropped`, `via added`. */
export function changeText({ field, before, after }: Change): string {
  const name = field.replace(/^:/, '')
  if (after === undefined) return `${name} dropped`
  return before === undefined ? `${name} added` : `${name} rewritten`
}
