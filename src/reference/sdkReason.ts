import type { RuleId } from '../core/words/certainties.ts'
import type { SdkReasonId } from '../core/words/sdk.ts'
import type { DifferingLine } from './compare.ts'

/** Why the AWS SDK differs in a line, where that is known; `rule` made our line, `all` differ in the canonical request. */
export function sdkReason(
  line: DifferingLine,
  rule: RuleId | undefined,
  all: readonly DifferingLine[],
): SdkReasonId | undefined {
  switch (line.id) {
    case 'path':
      return rule === 'sigv4-path-encoded-once' ? 'sdk-path-as-it-is' : undefined
    case 'query':
      return queryReason(line, all)
    case 'header:':
      return 'sdk-no-signed-headers'
    case 'header:date':
    case 'header:x-amz-date':
      return line.sdk === undefined ? 'sdk-writes-the-date' : undefined
    case 'signed-headers':
      return signedHeadersReason(line, all)
    case 'hashed-canonical-request':
    case 'signature':
      return all.length > 0 ? 'sdk-follows' : undefined
    default:
      return undefined
  }
}

function queryReason({ ours = '', sdk = '' }: DifferingLine, all: readonly DifferingLine[]): SdkReasonId | undefined {
  if (/(^|&)__proto__=/.test(ours)) return 'sdk-query-is-an-object'
  if (!isUtf8(ours)) return 'sdk-query-is-text'
  // The presigned form names the signed headers in the query too.
  const names = /(?<=(^|&)X-Amz-SignedHeaders=)[^&]*/
  const signedHeaders = all.find(({ id }) => id === 'signed-headers')
  return signedHeaders && ours.replace(names, '') === sdk.replace(names, '')
    ? signedHeadersReason(signedHeaders, all)
    : undefined
}

function isUtf8(escaped: string): boolean {
  try {
    decodeURIComponent(escaped)
    return true
  } catch {
    return false
  }
}

/** The names differ by just the headers whose lines do, and all of those for one reason. */
function signedHeadersReason(line: DifferingLine, all: readonly DifferingLine[]): SdkReasonId | undefined {
  const missing = all.filter(({ id, sdk }) => id.startsWith('header:') && sdk === undefined)
  const names = new Set(missing.map(({ id }) => id.slice('header:'.length)))
  const left = line.ours?.split(';').filter((name) => !names.has(name))
  if (left?.join(';') !== line.sdk) return undefined
  const reasons = new Set(missing.map((header) => sdkReason(header, undefined, all)))
  return reasons.size === 1 ? [...reasons][0] : undefined
}
