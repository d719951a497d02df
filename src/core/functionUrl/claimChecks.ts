// The first checks: is there a signature, one only, and is every part of it there?
import { fieldValue } from '../http/message.ts'
import type { ClaimParameter, ClaimProblem } from '../sigv4/claim.ts'
import { assumed } from '../words/openQuestions.ts'
import { forbidden, incomplete, invalidSignature, missingToken } from './messages.ts'
import type { Check, Refusal, Verifying } from './verifying.ts'

type ProblemOf<Name extends ClaimProblem['problem']> = Extract<ClaimProblem, { problem: Name }>

const problems = <Name extends ClaimProblem['problem']>({ read }: Verifying, name: Name): readonly ProblemOf<Name>[] =>
  read.problems.filter((found): found is ProblemOf<Name> => found.problem === name)

const unsignedAnswer = ({ assume }: Verifying): Refusal =>
  assumed('unsigned-request', assume) === 'missing-token' ? missingToken : forbidden

/** Whether what stands in Authorization is no Signature V4 at all (Bearer, Basic). */
const isOtherScheme = ({ claim }: Verifying): boolean =>
  claim?.form === 'header' && !claim.algorithm.startsWith('AWS4-')

export const claimChecks: readonly Check[] = [
  {
    id: 'auth-present',
    refuse: (verifying) => {
      const { claim, assume } = verifying
      if (!claim) return unsignedAnswer(verifying)
      if (claim.form === 'query' && assumed('presigned', assume) === 'refuse') return unsignedAnswer(verifying)
      return undefined
    },
  },
  {
    id: 'auth-duplicated',
    refuse: (verifying) => {
      if (problems(verifying, 'both-forms').length > 0) {
        return invalidSignature(
          "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
        )
      }
      if (assumed('repeated-authentication', verifying.assume) === 'first') return undefined
      const [repeated] = problems(verifying, 'repeated')
      return repeated && incomplete(`'${repeated.name}' appears more than once.`)
    },
  },
  {
    id: 'auth-complete',
    refuse: (verifying) => {
      if (isOtherScheme(verifying) && assumed('other-authorization', verifying.assume) === 'access-denied') {
        return forbidden
      }
      const [piece] = isOtherScheme(verifying) ? [] : problems(verifying, 'not-key-value')
      if (piece) {
        const { piece: text, header } = piece
        return incomplete(
          `'${text}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
        )
      }
      const missing = problems(verifying, 'parameter-missing')
        .map(({ name }) => name)
        .filter((name) => !(name === 'Signature' && isUnkeyed(verifying)))
      return missing.length > 0 ? incomplete(missingText(missing, verifying)) : undefined
    },
  },
  {
    id: 'algorithm',
    refuse: (verifying) => {
      const [unknown] = problems(verifying, 'algorithm')
      return unknown && incomplete(`Unsupported AWS 'algorithm': '${unknown.algorithm}'`)
    },
  },
  {
    id: 'host-signed',
    refuse: ({ claim }) =>
      claim?.signedHeaders.some((name) => ['host', ':authority'].includes(name.toLowerCase()))
        ? undefined
        : invalidSignature("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."),
  },
]

/** Without anybody's key there is no signature to miss: what was signed is compared line by line. */
const isUnkeyed = ({ claim, functionUrl }: Verifying): boolean =>
  functionUrl.credentials === 'the-signer' && claim?.signature === ''

const headerTexts: Readonly<Record<ClaimParameter, string>> = {
  Algorithm: "Authorization header requires 'Algorithm' parameter.",
  Credential: "Authorization header requires 'Credential' parameter.",
  Signature: "Authorization header requires 'Signature' parameter.",
  SignedHeaders: "Authorization header requires 'SignedHeaders' parameter.",
  Date: "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
}

function missingText(missing: readonly ClaimParameter[], { claim, request }: Verifying): string {
  if (claim?.form === 'query') {
    const texts = missing.map((name) => `AWS query-string parameters must include 'X-Amz-${name}'.`)
    return [...texts, 'Re-examine the query-string parameters.'].join(' ')
  }
  const header = fieldValue(request.headers, 'authorization') ?? ''
  return [...missing.map((name) => headerTexts[name]), `Authorization=${header}`].join(' ')
}
