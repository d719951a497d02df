import { behaviorFor } from '../../core/cloudfront/behavior.ts'
import { includesHeader } from '../../core/cloudfront/policy.ts'
import type { InfrastructureFacts } from '../../core/exchange/takeAlong/infrastructure/facts.ts'
import { behaviorHere } from '../matched.ts'
import type { View } from '../view.ts'

/** What the page knows of its set-up. */
export function setupFacts({ inputs, reading, route }: View): InfrastructureFacts {
  const { region, functionUrlHost, cloudFrontHost, request } = reading
  const { pathPattern } = behaviorHere(inputs)
  const { distribution } = route
  const cachePolicy = distribution && behaviorFor(request.url, distribution, route.assume).cachePolicy
  const signed = inputs.originAccessControl !== 'none' && inputs.originAccessControl !== 'never'
  return {
    region: region.value,
    functionUrlHost,
    ...(/^Default/.test(pathPattern) ? {} : { pathPattern }),
    ...(cachePolicy && includesHeader(cachePolicy.headers, 'host') ? { cachePolicy } : {}),
    ...(cloudFrontHost === '' || /\.cloudfront\.net$/i.test(cloudFrontHost) ? {} : { alias: cloudFrontHost }),
    signedBy: signed ? 'cloudfront' : 'caller',
  }
}
