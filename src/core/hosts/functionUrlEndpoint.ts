import type { ReasonId } from '../words/reasons.ts'

/** Region and service that a host tells, each with the reason; empty where the host does not tell. */
export interface Endpoint {
  readonly region: string
  readonly service: string
  readonly because: ReasonId
}

/** Suffixes outside aws and aws-cn are assumed by analogy. */
const functionUrl =
  /^(?:[^.]+\.lambda-url|(?:[^.]+\.)+lambda-web)\.(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d+)\.on\.(?:aws|amazonwebservices\.com\.cn|amazonwebservices\.eu|aws\.ic\.gov|aws\.scloud|cloud-aws\.adc-e\.uk|aws\.hci\.ic\.gov)$/

/** A host name as it is compared: in lower case, without a port and the dot of a full name. */
export const hostName = (host: string): string => host.toLowerCase().replace(/\.?(:\d+)?$/, '')

/**
 * Region and service to sign for, as the host of a Function URL tells them; undefined for any other host.
 * Source: Lambda Developer Guide, "Creating and managing Lambda function URLs", "Lambda Web Function endpoint access control".
 */
export function functionUrlEndpoint(host: string): Endpoint | undefined {
  const region = functionUrl.exec(hostName(host))?.groups?.region
  return region === undefined ? undefined : { region, service: 'lambda', because: 'host-function-url' }
}
