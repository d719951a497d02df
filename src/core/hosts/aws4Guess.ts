// What aws4 1.13 makes of a host. Source: its RequestSigner and matchHost, github.com/mhart/aws4.
import type { ReasonId } from '../words/reasons.ts'

/** Region and service; `us-east-1` and an empty service where the host tells it nothing. It knows no Function URLs. */
export function aws4Guess(host: string): { region: string; service: string; because: ReasonId } {
  const [service = '', region = ''] = labelsOf(host)
  return {
    region: region === '' ? 'us-east-1' : region,
    service: service === 'email' ? 'ses' : service,
    because: service === '' ? 'client-default-both' : 'client-reads-host',
  }
}

/** The last two labels before `amazonaws.com`, as service and region. */
function labelsOf(host: string): readonly string[] {
  const name = host.replace(/\.cn$/, '')
  if (!name.endsWith('.amazonaws.com')) return []
  const [first = '', second = ''] = name.split('.').slice(0, -2).slice(-2)
  const [service, region] = second === 'es' || second === 'aoss' ? [second, first] : [first, second]
  if (region === 's3') return ['s3', 'us-east-1']
  const ofS3 = [service, region].find((label) => label.startsWith('s3-'))
  return ofS3 === undefined ? [service, region] : ['s3', ofS3.slice('s3-'.length)]
}
