import { wireHost } from '../../http/host.ts'
import { splitUrl } from '../../http/url.ts'
import { partsText } from '../../sigv4/part.ts'
import type { CheckId } from '../../words/checks.ts'
import type { Refusal, Verifying } from '../verifying.ts'
import type { ServiceProfile } from './serviceProfile.ts'
import { lambda } from './serviceProfile.ts'

/** API Gateway, a REST API with IAM authorization. Its rules say where each of this is from. */
export const executeApi: ServiceProfile = {
  ...lambda,
  known: { 'path-encoding': 'twice-normalized', presigned: 'accept', 'other-authorization': 'incomplete' },
  worded: (check, refusal, verifying) => wordings[check]?.(verifying, refusal) ?? refusal,
  rules: ['service-execute-api-strings', 'service-execute-api-token', 'service-execute-api-denied'],
}

type Wording = (verifying: Verifying, refusal: Refusal) => Refusal

const mismatch: Wording = ({ rebuilt }, refusal) => {
  const made = rebuilt()
  if (!made) return refusal
  const canonical = `The Canonical String for this request should have been\n'${partsText(made.canonicalRequest)}'`
  const toSign = `The String-to-Sign should have been\n'${partsText(made.stringToSign)}'\n`
  return { ...refusal, message: [refusal.message, canonical, toSign].join('\n\n') }
}

/** The caller's and the account's names are made up: nobody tells them to the model. */
const denied: Wording = ({ request, region }) => {
  const [api] = wireHost(request).split('.')
  const { path } = splitUrl(request.url)
  const [stage, ...resource] = path.slice(1).split('/')
  const route = [api, stage, request.method, ...resource].join('/')
  return {
    errorType: 'AccessDeniedException',
    message: `User: arn:aws:iam::111122223333:user/example is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:${region}:********3333:${route}`,
  }
}

const wordings: Readonly<Partial<Record<CheckId, Wording>>> = {
  'host-unknown': () => ({ errorType: 'ForbiddenException', message: 'Forbidden' }),
  'auth-present': () => ({ errorType: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' }),
  payload: mismatch,
  signature: mismatch,
  permission: denied,
}
