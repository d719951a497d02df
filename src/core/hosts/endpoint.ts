import type { Endpoint } from './functionUrlEndpoint.ts'
import { functionUrlEndpoint, hostName } from './functionUrlEndpoint.ts'
import { formExpression, hostForms, regionExpression } from './hostForms.ts'
import type { HostStem } from './partitions.ts'
import { hostStem } from './partitions.ts'
import { signingName } from './signingNames.ts'

const forms = hostForms.map((form) => ({ ...form, expression: formExpression(form.form) }))
const anyService = new RegExp(`^(?<labels>.+)\\.${regionExpression}$`)
const withoutRegion = /^(?<service>[a-z0-9-]+)\.(?<where>global|us-gov)$/

/**
 * Region and service to sign for, as an AWS host name tells them (a port and the dot of a full name are left out), or
 * undefined for a name that tells nothing: a custom domain, a load balancer. Source: see the tables of forms, partitions
 * and signing names.
 */
export function endpointOf(host: string): Endpoint | undefined {
  const name = hostName(host)
  // What a client would have to sign for to call CloudFront's own API; the page says so with its reason.
  if (/^[^.]+\.cloudfront\.net$/.test(name)) {
    return { region: 'us-east-1', service: 'cloudfront', because: 'host-cloudfront' }
  }
  const found = hostStem(name)
  return functionUrlEndpoint(name) ?? (found && (ofForm(found) ?? ofRegion(found) ?? ofNoRegion(found)))
}

/** Without the labels that say nothing about region and service. */
const plain = (stem: string): string =>
  stem
    .replace(/\.vpce$/, '')
    .replace(/(^|\.)(dualstack|fips)(?=\.|$)/g, '')
    .replace(/^\./, '')
    .replace(/-fips(?=[-.]|$)/, '')

function ofForm({ stem, kind, partition }: HostStem): Endpoint | undefined {
  for (const form of forms) {
    const match = form.kind === kind ? form.expression.exec(plain(stem)) : null
    if (!match) continue
    const without = form.region === 'global' ? partition.globalRegion : form.region
    return { region: match.groups?.region ?? without ?? '', service: form.service, because: form.because }
  }
  return undefined
}

function ofRegion({ stem, kind }: HostStem): Endpoint | undefined {
  const { labels, region } = anyService.exec(plain(stem))?.groups ?? {}
  if (labels === undefined || region === undefined) return undefined
  const before = labels.split('.')
  if (kind === 'on' && before.length === 1) return undefined
  const service = signingName(before)
  if (stem.endsWith('.vpce')) return { region, service, because: 'host-vpc-endpoint' }
  return { region, service, because: service === before.at(-1) ? 'host-regional-service' : 'host-signing-name' }
}

function ofNoRegion({ stem, partition }: HostStem): Endpoint | undefined {
  const { service, where } = withoutRegion.exec(plain(stem))?.groups ?? {}
  if (service === undefined) return undefined
  const region = where === 'us-gov' ? 'us-gov-west-1' : partition.globalRegion
  return { region, service, because: 'host-global-service' }
}
