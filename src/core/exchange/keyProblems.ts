import { documentationSecret, exampleKeyIds, isSigningKey, suiteSecret } from './keyShape.ts'

export type KeyProblem =
  | 'access-key-blanks'
  | 'access-key-shape'
  | 'secret-blanks'
  | 'secret-length'
  | 'token-blanks'
  | 'token-missing'
  | 'token-unexpected'
  | 'unique-id'
  | 'crossed-example'
  | 'signing-key'

interface TypedKeys {
  readonly accessKeyId: string
  readonly secret: string
  readonly sessionToken: string
}

/**
 * What looks wrong about a key pair, by shape alone; no value is part of the answer.
 * Source: IAM User Guide, "IAM identifiers" (prefixes), and AWS's published example keys.
 */
export function keyProblems({ accessKeyId, secret, sessionToken }: TypedKeys): readonly KeyProblem[] {
  const id = accessKeyId.trim()
  const problems: [KeyProblem, boolean][] = [
    ['access-key-blanks', id !== accessKeyId],
    ['unique-id', /^A(IDA|ROA|GPA|IPA|NPA|NVA)[A-Z0-9]+$/.test(id)],
    ['access-key-shape', id !== '' && !/^A[A-Z0-9]{15,127}$/.test(id) && !exampleKeyIds.includes(id)],
    ['secret-blanks', secret.trim() !== secret],
    ['secret-length', secret.trim() !== '' && secret.trim().length !== 40 && !isSigningKey(secret)],
    ['signing-key', isSigningKey(secret)],
    ['crossed-example', isCrossed(id, secret.trim())],
    ['token-missing', id.startsWith('ASIA') && sessionToken.trim() === ''],
    ['token-unexpected', id.startsWith('AKIA') && sessionToken.trim() !== ''],
    ['token-blanks', sessionToken.trim() !== sessionToken],
  ]
  return problems.filter(([, is]) => is).map(([problem]) => problem)
}

const isCrossed = (id: string, secret: string): boolean =>
  (id === 'AKIDEXAMPLE' && secret === documentationSecret) ||
  (/^A[KS]IAIOSFODNN7EXAMPLE$/.test(id) && secret === suiteSecret)
