// What a host tells, form by form. `*` stands for one label, `**.` for any number of them, `{region}` for a region.
// In S3's names `dualstack` and `fips`, and in a VPC endpoint's the last `vpce`, are taken out before.
import type { ReasonId } from '../words/reasons.ts'
import type { HostStem } from './partitions.ts'

/** One form of host names and what it tells; where the name holds a region, that counts. */
export interface HostForm {
  readonly kind: HostStem['kind']
  readonly form: string
  readonly service: string
  /** `global`: the partition's region for what has no region. Without any, the name tells none. */
  readonly region?: 'global'
  readonly because: ReasonId
}

/**
 * Sources: Lambda Developer Guide, "Creating and managing Lambda function URLs" and "Lambda Web Function endpoint access
 * control"; API Gateway Developer Guide, "Invoke a private API"; Amazon S3 User Guide, "Virtual hosting of general purpose
 * buckets", "Website endpoints", "Using Amazon S3 Transfer Acceleration", "Multi-Region Access Points"; AppSync Developer
 * Guide; OpenSearch Service Developer Guide; AWS General Reference, "Service endpoints and quotas".
 */
export const hostForms: readonly HostForm[] = [
  { kind: 'on', form: '*.lambda-web.global', service: 'lambda', because: 'host-many-regions' },
  { kind: 'api', form: '*.execute-api.{region}', service: 'execute-api', because: 'host-execute-api' },
  { kind: 'api', form: '**.s3-website.{region}', service: 's3', because: 'host-s3-website' },
  { kind: 'api', form: '**.s3-website-{region}', service: 's3', because: 'host-s3-website' },
  { kind: 'api', form: '*.accesspoint.s3-global', service: 's3', because: 'host-many-regions' },
  { kind: 'api', form: '**.s3-accelerate', service: 's3', because: 'host-s3-accelerate' },
  { kind: 'api', form: '**.s3', service: 's3', region: 'global', because: 'host-s3-without-region' },
  { kind: 'api', form: '**.s3-external-1', service: 's3', region: 'global', because: 'host-s3-without-region' },
  { kind: 'api', form: '**.s3-{region}', service: 's3', because: 'host-regional-service' },
  { kind: 'api', form: '**.s3.{region}', service: 's3', because: 'host-regional-service' },
  { kind: 'api', form: '**.s3express-*.{region}', service: 's3express', because: 'host-regional-service' },
  { kind: 'api', form: 'data.jobs.iot.{region}', service: 'iot-jobs-data', because: 'host-signing-name' },
  { kind: 'api', form: 'api.tunneling.iot.{region}', service: 'IoTSecuredTunneling', because: 'host-signing-name' },
  { kind: 'api', form: '**.*.iot.{region}', service: 'iotdata', because: 'host-iot-data' },
  { kind: 'api', form: '*.{region}.es', service: 'es', because: 'host-regional-service' },
  { kind: 'api', form: '*.{region}.aoss', service: 'aoss', because: 'host-regional-service' },
  { kind: 'api', form: '*.{region}.cloudsearch', service: 'cloudsearch', because: 'host-regional-service' },
  { kind: 'api', form: '**.*.{region}.neptune', service: 'neptune-db', because: 'host-signing-name' },
  { kind: 'api', form: '{region}.queue', service: 'sqs', because: 'host-signing-name' },
  ...['budgets', 'cloudfront', 'iam', 'route53', 'savingsplans', 'sdb', 'sts', 'waf'].map(
    (service): HostForm => ({ kind: 'api', form: service, service, region: 'global', because: 'host-global-service' }),
  ),
  {
    kind: 'api',
    form: 'importexport',
    service: 'IngestionService',
    region: 'global',
    because: 'host-global-service',
  },
]

/** A region's name, as a piece of a regular expression with the group `region`. */
export const regionExpression = '(?<region>[a-z]{2,4}(?:-[a-z]+)+-\\d+)'

/** The regular expression of a form, over a whole stem. */
export function formExpression(form: string): RegExp {
  const source = form
    .replaceAll('.', '\\.')
    .replaceAll('**\\.', '(?:[^.]+\\.)<any>')
    .replaceAll('*', '[^.]+')
    .replaceAll('<any>', '*')
    .replace('{region}', regionExpression)
  return new RegExp(`^${source}$`)
}
