import { wireHost } from '../../http/host.ts'
import { splitUrl } from '../../http/url.ts'
import type { CheckId } from '../../words/checks.ts'
import type { ServiceProfile } from './serviceProfile.ts'
import { lambda } from './serviceProfile.ts'
import type { Wording } from './withStrings.ts'
import { withStrings } from './withStrings.ts'

/** API Gateway, a REST API with IAM authorization. Its rules say where each of this is from. */
export const executeApi: ServiceProfile = {
  ...lambda,
  known: { 'other-authorization': 'incomplete' },
  worded: (check, refusal, verifying) => wordings[check]?.(verifying, refusal) ?? refusal,
  rules: [
    'service-execute-api-strings',
    'service-execute-api-token',
    'service-execute-api-authorization',
    'service-execute-api-denied',
  ],
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
  payload: withStrings,
  signature: withStrings,
  permission: denied,
}
