import { endpointOf } from '../../hosts/endpoint.ts'
import type { Assumptions } from '../../words/openQuestions.ts'
import type { FunctionUrl } from '../functionUrl.ts'
import { executeApi } from './executeApi.ts'
import { s3 } from './s3.ts'
import type { ServiceProfile } from './serviceProfile.ts'
import { lambda } from './serviceProfile.ts'
import { tellsStrings } from './withStrings.ts'

const profiles: ReadonlyMap<string, ServiceProfile> = new Map([
  ['lambda', lambda],
  ['execute-api', executeApi],
  ['s3', s3],
  ['es', tellsStrings],
  ['sagemaker', tellsStrings],
])

/** The strictness of whatever answers at this host: what the host tells, else the service that is set, else Lambda's. */
export function profileOf({ host, service }: Pick<FunctionUrl, 'host' | 'service'>): ServiceProfile {
  return profiles.get(endpointOf(host)?.service ?? service ?? 'lambda') ?? lambda
}

/** The same route, with the open questions answered that are none for the service at its end. */
export function withKnownAnswers<R extends { readonly functionUrl: FunctionUrl; readonly assume?: Assumptions }>(
  route: R,
): R {
  const { known } = profileOf(route.functionUrl)
  return Object.keys(known).length === 0 ? route : { ...route, assume: { ...route.assume, ...known } }
}
