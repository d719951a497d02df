// The page's own sentences, in one place: what the verdict, the ways of calling and the empty states say.
/** Who answers, as the subject of a sentence. */
export const answerers = {
  client: 'Nobody',
  cloudfront: 'CloudFront',
  'edge-function': 'The edge function',
  'function-url': 'Lambda',
  function: 'Your function',
} as const

export const pageText = {
  nothingToCompare:
    'Lambda rebuilt no canonical request in this attempt: the call is unsigned, or it was answered before a signature was looked at. Pick a signed attempt, or compare the two hosts.',
  partsMissing: 'Parts of this page could not be loaded. What you entered is still here; reloading clears it.',
  pointAtLine: 'Point at a line to see what made it.',
  verified: 'what Lambda rebuilds is what was signed, line by line.',
  cloudFrontSigned:
    'CloudFront signed it, and signs for whoever reaches it. Lambda authenticates CloudFront, no longer the caller.',
  edgeSigned:
    'the edge function signed it, for whoever reaches it. Lambda authenticates that function, no longer the caller.',
  asksForNothing: 'the Function URL has auth type NONE and asks nobody for a signature.',
  secondOrigin: 'the second origin stands in for Lambda, whose answer nobody sees.',
  cachedAnswer: 'its cache answers, and Lambda is not asked who calls.',
  preflight: 'a browser’s question, answered from the CORS settings without a signature.',
  notAtAws: 'does not exist at AWS',
  notSent: 'Not sent yet.',
  promise: 'Stays in this tab. Never stored, never in a link.',
  simulatedOnly: 'Nothing leaves this tab: the six calls are worked out here.',
  sdkPending: 'comparing with the AWS SDK…',
} as const

/** What a custom error page hides. */
export const errorPageStandsIn = (status: number | undefined): string =>
  `its error page stands in for ${status === undefined ? 'what Lambda answered' : `Lambda’s ${status}`}, which nobody sees.`
