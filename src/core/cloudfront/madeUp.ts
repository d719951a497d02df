// What only CloudFront knows, made up from the inputs: ids, its name in Via, its key. All of it is illustrative.

import { amzDate } from '../sigv4/amzDate.ts'
import { illustrativeText } from '../sigv4/illustrative.ts'
import type { Credentials } from '../sigv4/options.ts'
import type { EdgeContext } from './context.ts'

/** The value of `X-Amz-Cf-Id`. */
export const requestId = ({ viewerRequest, now, distribution }: EdgeContext): string =>
  `${illustrativeText(`request id\n${distribution.host}\n${viewerRequest.method} ${viewerRequest.url}\n${amzDate(now)}`, 54)}==`

/** CloudFront's entry in `Via`. */
export const viaEntry = ({ distribution, viewer }: Pick<EdgeContext, 'distribution' | 'viewer'>): string =>
  `${viewer.httpVersion === '2' ? '2.0' : '1.1'} ${illustrativeText(`via\n${distribution.host}`, 32).toLowerCase()}.cloudfront.net (CloudFront)`

/** The key that CloudFront's origin access control signs with. */
export const cloudFrontKey = ({ host }: { readonly host: string }): Credentials => ({
  accessKeyId: `ASIACLOUDFRONT${illustrativeText(`key\n${host}`, 6)}`,
  secretAccessKey: illustrativeText(`secret\n${host}`, 40),
  sessionToken: `CLOUDFRONT${illustrativeText(`token\n${host}`, 54)}`,
})

/** The account and the ARN of the distribution. */
export const distributionArn = ({
  host,
}: {
  readonly host: string
}): { readonly account: string; readonly arn: string } => {
  const account = '111122223333'
  return { account, arn: `arn:aws:cloudfront::${account}:distribution/E${illustrativeText(`id\n${host}`, 13)}` }
}
