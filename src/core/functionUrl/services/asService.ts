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

/**
 * The same route, with whatever answers at its end as strict and as wordy as its host tells: its region and service, its
 * profile, and the answers to open questions that are none for it. A Function URL's route stays what it is.
 */
export function asService<R extends { readonly functionUrl: FunctionUrl; readonly assume?: Assumptions }>(route: R): R {
  const { functionUrl } = route
  const endpoint = endpointOf(functionUrl.host)
  const profile = profileOf(functionUrl)
  if (profile === lambda && (!endpoint || endpoint.because === 'host-function-url')) return route
  const told = endpoint ? { region: endpoint.region, service: endpoint.service } : {}
  return {
    ...route,
    functionUrl: { ...told, ...functionUrl, profile },
    assume: { ...route.assume, ...profile.known },
  }
}
