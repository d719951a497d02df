import type { Loose } from '../../evidence/text/looseJson.ts'
import { isObject, membersOf } from '../../evidence/text/looseJson.ts'
import type { JsonShape } from './jsonShape.ts'

const names = /^(?:message|detailedMessage|errorMessage|__type|code|errorType|error|errors|reason)$/i

/** The JSON error of a service, of API Gateway, or of the Function URL's verifier; also an exception that a tool printed. */
export const awsErrorJson: JsonShape = {
  format: 'aws-error-json',
  looksLike: (value) => membersOf(value).some(([name, inner]) => names.test(name) && hasText(inner)),
  read: (_value, source) => ({ pieces: [{ kind: 'response', response: { body: source } }] }),
}

const hasText = (value: Loose): boolean =>
  typeof value === 'string'
    ? value !== ''
    : isObject(value) && membersOf(value).some(([, inner]) => typeof inner === 'string')
