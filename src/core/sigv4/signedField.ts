import type { Claim } from './claim.ts'

/** Whether a claim's signature covers a field: a lower-case header name, or `:method`, `:path`, `:query`, `:body`. */
export const signsField = (claim: Claim | undefined, field: string): boolean =>
  claim !== undefined && (field.startsWith(':') || claim.signedHeaders.some((name) => name.toLowerCase() === field))
