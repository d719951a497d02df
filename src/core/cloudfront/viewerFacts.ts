import type { EdgeContext } from './context.ts'

/** Made-up facts about a viewer, for the headers that a policy asks CloudFront to add. */
const facts: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'cloudfront-forwarded-proto': 'https',
    'cloudfront-is-android-viewer': 'false',
    'cloudfront-is-desktop-viewer': 'true',
    'cloudfront-is-ios-viewer': 'false',
    'cloudfront-is-mobile-viewer': 'false',
    'cloudfront-is-smarttv-viewer': 'false',
    'cloudfront-is-tablet-viewer': 'false',
    'cloudfront-viewer-asn': '64496',
    'cloudfront-viewer-city': 'Seattle',
    'cloudfront-viewer-country': 'US',
    'cloudfront-viewer-country-name': 'United States',
    'cloudfront-viewer-country-region': 'WA',
    'cloudfront-viewer-country-region-name': 'Washington',
    'cloudfront-viewer-latitude': '47.60620',
    'cloudfront-viewer-longitude': '-122.33210',
    'cloudfront-viewer-metro-code': '819',
    'cloudfront-viewer-postal-code': '98101',
    'cloudfront-viewer-time-zone': 'America/Los_Angeles',
    'cloudfront-viewer-tls': 'TLSv1.3:TLS_AES_128_GCM_SHA256:fullHandshake',
  }),
)

/** The value of one of CloudFront's own headers, illustrative; undefined for a name that it does not know. */
export function viewerFact(name: string, { viewer }: EdgeContext): string | undefined {
  const field = name.toLowerCase()
  if (field === 'cloudfront-viewer-address') return `${viewer.address}:46532`
  if (field === 'cloudfront-viewer-http-version') return viewer.httpVersion === '2' ? '2.0' : '1.1'
  return facts.get(field)
}
