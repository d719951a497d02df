import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { asSent, when } from './rule.ts'

/** Both sides are known to the end, and agree. */
const sameStrings = ({ client, service, clientToService, clientScope, serviceScope }: Findings): boolean => {
  const whole =
    client !== undefined && service !== undefined && !client.cut && !service.cut && client.payloadHash !== undefined
  const differs = (part: 'dateTime' | 'date' | 'region' | 'service') =>
    clientScope?.[part] !== undefined && serviceScope?.[part] !== undefined && clientScope[part] !== serviceScope[part]
  if ((['dateTime', 'date', 'region', 'service'] as const).some(differs)) return false
  const scopes = clientScope?.canonicalHash !== undefined && clientScope.canonicalHash === serviceScope?.canonicalHash
  return scopes || (whole && clientToService.length === 0 && client.path !== undefined && service.path !== undefined)
}

/** The client signed what the rules make of its request, and just that arrived: no part is left that could differ. */
const agrees = ({ answer, client, received, clientToRequest, requestToReceived, clientToService }: Findings): boolean =>
  // A bare code may stand for clock and scope as well.
  answer.text !== '' &&
  client?.path !== undefined &&
  client.payloadHash !== undefined &&
  received?.path !== undefined &&
  clientToRequest.length + requestToReceived.length + clientToService.length === 0

/** CloudFront signs whatever the viewer does, and its key is right. */
const signsAlways = ({ evidence }: Findings): boolean =>
  ['always', 'always-amz-auth'].some((one) => one === evidence.setup?.originAccessControl)

/** The secret access key is not the one of this access key ID, or it was mangled. */
export const secretWrong: Rule = {
  cause: 'secret-wrong',
  prior: 0.3,
  answers: { mismatch: 1.2, 'credentials-refused': 1.5, forbidden: -1 },
  symptoms: {
    'works-with-other-credentials': 5,
    'fails-on-one-machine': 2.5,
    'works-with-another-client': -1,
    'works-with-long-lived-keys': 0.5,
    intermittent: -1,
    'works-without-special-characters': -3,
  },
  look: (findings) => {
    const same = sameStrings(findings)
    const sent = (['path', 'query', 'host'] as const).every((part) => asSent(findings, part))
    return [
      when(same, 8, 'same-strings'),
      when(agrees(findings) && !same, 4, 'all-agree'),
      when(sent && !same && !agrees(findings) && findings.clientToService.length === 0, 2, 'as-sent-all'),
      when(findings.clientToService.length > 0, -6, 'parts-differ'),
      when(signsAlways(findings), -4, 'signed-on-the-way'),
      when(findings.clientToRequest.length > 0 && !same, -2.5, 'parts-differ'),
    ]
  },
  explains: 'sigv4-signing-key',
  next: ['fresh-credentials', 'retype-secret', 'control-call'],
  fixes: ['check-key'],
}
