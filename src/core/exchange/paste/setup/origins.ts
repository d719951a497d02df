import type { Distribution } from '../../../cloudfront/distribution.ts'
import { defined } from '../../../evidence/text/defined.ts'
import { endpointOf } from '../../../hosts/endpoint.ts'
import type { Field } from '../../../http/message.ts'
import type { Config } from './config.ts'
import { inner, isUnknown, list, number, rawText, text, whole } from './config.ts'

/** One origin of a distribution. */
export interface Origin {
  readonly id: string | undefined
  /** Empty where only a deployment knows it. */
  readonly host: string
  readonly isFunctionUrl: boolean
  readonly accessControl: string | undefined
  readonly settings: Partial<Distribution>
}

/** Stands in a resolved template for the host of a Function URL that the template makes. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: the templates' own notation
export const madeFunctionUrl = '${Function URL}'

/** All origins; what only one of them says is read when it is the one that counts. */
export const originsOf = (config: Config): readonly Config[] => list(config, 'Origins', 'origin')

/** Whether an origin is a Function URL, by its host or by what it refers to. */
export function isFunctionUrlOrigin(config: Config): boolean {
  const host = rawText(config, 'DomainName') ?? ''
  if (isUnknown(host)) return /Function URL|function_url|lambda-url/.test(host)
  return endpointOf(host)?.because === 'host-function-url'
}

export function originOf(config: Config): Origin {
  const customHeaders = list(config, 'OriginCustomHeaders', 'CustomHeaders', 'custom_header').map(
    (one): Field => [text(one, 'HeaderName', 'name') ?? '', text(one, 'HeaderValue', 'value') ?? ''],
  )
  // That it is the Function URL is all that there is to know of a host that only a deployment knows.
  if (isFunctionUrlOrigin(config)) whole(config, 'DomainName')
  return {
    id: text(config, 'Id', 'origin_id'),
    host: text(config, 'DomainName') ?? '',
    isFunctionUrl: isFunctionUrlOrigin(config),
    accessControl: text(config, 'OriginAccessControlId') || undefined,
    settings: defined({
      originPath: text(config, 'OriginPath') || undefined,
      customHeaders: customHeaders.length > 0 ? customHeaders : undefined,
      originResponseTimeout: number(inner(config, 'CustomOriginConfig'), 'OriginReadTimeout'),
    }),
  }
}
