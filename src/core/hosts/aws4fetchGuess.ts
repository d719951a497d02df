// What aws4fetch 1.0 makes of a host. Source: its guessServiceRegion and AwsV4Signer, github.com/mhart/aws4fetch.
import type { ReasonId } from '../words/reasons.ts'

interface Told {
  readonly service: string
  readonly region: string
}

const otherNames: ReadonlyMap<string, string> = new Map([
  ['appstream2', 'appstream'],
  ['cloudhsmv2', 'cloudhsm'],
  ['email', 'ses'],
  ['marketplace', 'aws-marketplace'],
  ['mobile', 'AWSMobileHubService'],
  ['pinpoint', 'mobiletargeting'],
  ['queue', 'sqs'],
  ['git-codecommit', 'codecommit'],
  ['mturk-requester-sandbox', 'mturk-requester'],
  ['personalize-runtime', 'personalize'],
])

/** Region and service, for a GET of `/`; `us-east-1` and an empty service where the host tells it nothing. */
export function aws4fetchGuess(host: string): { region: string; service: string; because: ReasonId } {
  const { service, region } = host.endsWith('.on.aws') ? ofFunctionUrl(host) : ofService(host)
  const told = service !== '' || region !== ''
  return {
    region: region === '' ? 'us-east-1' : region,
    service: otherNames.get(service) ?? service,
    because: told ? 'client-reads-host' : 'client-default-both',
  }
}

function ofFunctionUrl(host: string): Told {
  const region = /^[^.]+\.lambda-url\.(?<region>[^.]+)\.on\.aws$/.exec(host)?.groups?.region
  return { service: region === undefined ? '' : 'lambda', region: region ?? '' }
}

function ofService(host: string): Told {
  const name = host.replace('dualstack.', '').replace(/\.cn$/, '')
  if (!name.endsWith('.amazonaws.com')) return { service: '', region: '' }
  const labels = name.split('.').slice(0, -2).slice(-2)
  const [service = '', region] = labels
  return special(host, service, region) ?? { service: service.replace(/-fips$/, ''), region: region ?? '' }
}

/** Names that are not `service.region`, in the order in which it looks at them. */
function special(host: string, service: string, region: string | undefined): Told | undefined {
  if (region === 'us-gov') return { service, region: 'us-gov-west-1' }
  if (region === 's3' || region === 's3-accelerate') return { service: 's3', region: 'us-east-1' }
  if (service === 'iot') return { service: iotService(host), region: region ?? '' }
  if (service === 'autoscaling') return { service, region: region ?? '' }
  if (region === undefined && service.startsWith('s3-')) {
    return { service: 's3', region: service.slice(3).replace(/^(fips-|external-1)/, '') }
  }
  const swapped = region !== undefined && !service.endsWith('-fips') && /-\d$/.test(service) && !/-\d$/.test(region)
  return swapped ? { service: region, region: service } : undefined
}

function iotService(host: string): string {
  if (host.startsWith('iot.')) return 'execute-api'
  return host.startsWith('data.jobs.iot.') ? 'iot-jobs-data' : 'iotdata'
}
