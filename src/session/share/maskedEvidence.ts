import type { Held } from '../../core/exchange/evidence/withoutSecrets.ts'
import { withoutSecrets } from '../../core/exchange/evidence/withoutSecrets.ts'
import { exampleKeyIds } from '../../core/exchange/keyShape.ts'
import { shortSignature } from '../../core/exchange/shortSignature.ts'
import { isBearer, lengthOf } from '../../core/http/bearers.ts'

/**
 * A text of the evidence as its owner may share it: without secrets and tokens, signatures and access key ids shortened
 * so that they can be told apart and not be used, the values of bearers by their length.
 */
export const maskedEvidence = (text: string, held: readonly Held[]): string =>
  withoutSecrets(text, held)
    .replace(
      /(signature["']?[ \t]*[:=][ \t]*["']?)([0-9a-f]{64})/gi,
      (_, label: string, signature: string) => label + shortSignature(signature),
    )
    .replace(/(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,124}(?![A-Za-z0-9])/g, (id) =>
      exampleKeyIds.includes(id) ? id : `${id.slice(0, 4)}…${id.slice(-4)}`,
    )
    .replace(/^([\w!#$%&'*+.^`|~-]+)(:[ \t]*)(\S[^\r\n]*)/gm, (line, name: string, colon: string, value: string) =>
      !isBearer(name) || /^AWS4-/.test(value) || value.startsWith('[') ? line : name + colon + lengthOf(value),
    )
    .replace(
      /(["'])([\w-]{1,60})(["'][ \t]*:[ \t]*["'])([^"'\n]{4,})/g,
      (member, quote: string, name: string, colon: string, value: string) =>
        !isBearer(name) || /^AWS4-/.test(value) || value.startsWith('[')
          ? member
          : quote + name + colon + lengthOf(value),
    )
