import type { ResolvedBehavior } from './behavior.ts'

/**
 * The `Accept-Encoding` that goes to the origin: normalised where compressed objects are cached (`identity` where the
 * viewer takes neither) and with legacy settings (removed there). Otherwise it is a header as any other.
 * Source: CloudFront Developer Guide, "Control the cache key", compressed objects.
 */
export function normalizedAcceptEncoding(
  value: string,
  { cachePolicy, legacyForwarding }: ResolvedBehavior,
): string | 'as-any-other' | undefined {
  const { gzip, brotli } = legacyForwarding ? { gzip: true, brotli: true } : cachePolicy.compressed
  if (!gzip && !brotli) return 'as-any-other'
  const taken = [
    ...(brotli && /\bbr\b/i.test(value) ? ['br'] : []),
    ...(gzip && /\bgzip\b/i.test(value) ? ['gzip'] : []),
  ]
  if (taken.length > 0) return taken.join(',')
  return legacyForwarding ? undefined : 'identity'
}
