import type { Place } from '../../core/delivery/delivery.ts'

/** The places on a request's way, as the page calls them. */
export const placeNames: Readonly<Record<Place, string>> = {
  client: 'Client',
  cloudfront: 'CloudFront',
  'edge-function': 'Edge function',
  'function-url': 'Lambda (Function URL)',
  function: 'Your function',
}
