// What a user reads about a call straight from the page: what it is, and why it brought no answer.
import type { RelayWords } from './relay.ts'
import type { Sentence } from './segment.ts'

/** Why a call from the page brought no answer that it may read. */
export const browserFailureWords = {
  'unreadable-cross-origin': {
    happened: 'The browser gave the page no answer, and does not say why. The call may have arrived all the same.',
    tryThis:
      'Send it through the relay, which tells the reasons apart; or open the browser’s developer tools, whose console names the reason that pages do not get.',
  },
  'redirect-hidden': {
    happened: 'The answer is a redirect. It was not followed, and the browser hides its status and where it points.',
    tryThis: 'Send the call through the relay to see it.',
  },
  offline: {
    happened: 'This browser is offline.',
    tryThis: 'Connect it, then send again.',
  },
  'blocked-by-policy': {
    happened: 'The page’s own security policy stopped the call: it lets calls go to https:// only.',
    tryThis: 'Use https:// and a plain host name. For the local lab start Countersign with --lab.',
  },
  'too-slow': {
    happened: 'No whole answer came within a minute.',
    tryThis: 'Try again; if it repeats, look at the duration of the function in its logs.',
  },
  'sender-missing': {
    happened: 'The part of the page that sends calls did not load.',
    tryThis:
      'Reload the page. If it is served by a host of your own, check that sender.html is there, framed by this page only.',
  },
} as const satisfies Record<string, RelayWords>

/** Why a call from the page brought no answer. */
export type BrowserFailureId = keyof typeof browserFailureWords

/** What may lie behind a call that the browser gave no answer to. A page cannot tell these apart. */
export const browserCauseWords = {
  'preflight-refused': {
    happened: 'The host did not allow the call when the browser asked first. Then the call itself was not sent.',
    tryThis:
      'Allow origin, method and headers in the CORS settings of the Function URL, and OPTIONS in the distribution.',
  },
  'no-cors-headers': {
    happened: 'The call was answered, perhaps with the 403 in question, but the answer does not let this page read it.',
    tryThis: 'Allow this page’s origin in the CORS settings of the Function URL.',
  },
  'not-reachable': {
    happened: 'The host could not be reached, or closed the connection before it answered.',
    tryThis: 'Check the host, and whether your network lets you reach it.',
  },
  'name-not-resolved': {
    happened: 'The name of the host does not resolve to an address.',
    tryThis: 'Check its spelling, and that the distribution or function still exists.',
  },
  certificate: {
    happened: 'The certificate of the host is not valid for its name, or not trusted.',
    tryThis: 'Open the host in a new tab: there the browser says so.',
  },
  'not-http': {
    happened: 'What came back is not an answer of HTTP.',
    tryThis: 'Check that the host is a web server: a CloudFront name, your own domain, or a Function URL.',
  },
  'blocked-in-browser': {
    happened:
      'Something in the browser stopped the call: an extension, a setting, or a port that browsers do not call.',
    tryThis: 'Try a private window without extensions, and the port 443.',
  },
} as const satisfies Record<string, RelayWords>

/** One thing that may lie behind a call without an answer. */
export type BrowserCauseId = keyof typeof browserCauseWords

/** The page's sentences about this way of calling. */
export const directText = {
  wireHidden: 'A page cannot see the bytes that went out, the address that answered, or the version of HTTP.',
  intact: 'Nothing that the signature covers is changed by the browser.',
  causesOpen: 'A page cannot tell these apart:',
  causeForeseen: 'This one was to be expected:',
} as const

/** What a change means for the signature: the lines of the canonical request that come out otherwise. */
export const breaksSignature = (lines: readonly string[]): Sentence => [
  'The signature covers this, so it will not match: ',
  ...lines.flatMap((line, index) => [...(index > 0 ? [', '] : []), { code: line }]),
  lines.length === 1
    ? ' is another line of the canonical request then.'
    : ' are other lines of the canonical request then.',
]

/** What the answer to a preflight must allow. */
export const preflightNeeds = (origin: string, method: string, headers: readonly string[]): Sentence => [
  'Needed: origin ',
  { code: origin },
  ', method ',
  { code: method },
  ...(headers.length > 0 ? [', headers ', { code: headers.join(', ') }] : []),
  '.',
]
