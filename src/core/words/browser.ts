// What a browser does to a call that a page makes: by the id of the limit, what happens and what to do instead.
import type { RelayWords } from './relay.ts'
import type { Certainty, Reference } from './segment.ts'

/** The words for one limit, with where it is written down and how sure it is. */
export interface BrowserLimitWords extends RelayWords {
  readonly title: string
  readonly source: Reference
  readonly certainty: Certainty
}

const fetchStandard = (section: string): Reference => ({
  name: 'WHATWG Fetch Standard',
  url: `https://fetch.spec.whatwg.org/#${section}`,
})
const urlStandard = (section: string): Reference => ({
  name: 'WHATWG URL Standard',
  url: `https://url.spec.whatwg.org/#${section}`,
})
const throughRelay = 'Send it through the relay, which sends the request as it is.'

/** Every limit of a call straight from the page. */
export const browserLimitWords = {
  'method-forbidden': {
    title: 'Method not allowed',
    happened: 'A page may not send CONNECT, TRACE or TRACK.',
    tryThis: 'Choose another method. Function URLs and CloudFront answer none of the three.',
    source: fetchStandard('forbidden-method'),
    certainty: 'documented',
  },
  'method-invalid': {
    title: 'Not a method',
    happened: 'The method is not a single word that HTTP allows.',
    tryThis: 'Use letters, digits and hyphens, for example GET or POST.',
    source: fetchStandard('concept-method'),
    certainty: 'documented',
  },
  'body-with-get': {
    title: 'Body with GET or HEAD',
    happened: 'A page cannot send a body with GET or HEAD.',
    tryThis: `Remove the body or choose another method. ${throughRelay}`,
    source: fetchStandard('dom-request'),
    certainty: 'documented',
  },
  'header-invalid': {
    title: 'Not a header',
    happened: 'A header has a name or a value that HTTP does not allow, and the browser sends nothing.',
    tryThis: 'Look for a blank in the name, or a line break or a NUL in the value.',
    source: fetchStandard('concept-header'),
    certainty: 'documented',
  },
  'url-invalid': {
    title: 'Not a URL',
    happened: 'The browser cannot read the URL.',
    tryThis: 'Check the host: letters, digits, dots and hyphens, and a port from 1 to 65535 where there is one.',
    source: urlStandard('url-parsing'),
    certainty: 'documented',
  },
  'url-user-info': {
    title: 'User name in the URL',
    happened: 'A page cannot call a URL with a user name before an @ sign.',
    tryThis: 'Remove everything up to the @ sign.',
    source: fetchStandard('dom-request'),
    certainty: 'documented',
  },
  'not-https': {
    title: 'Not HTTPS',
    happened: 'The page calls https:// only, and this URL begins otherwise.',
    tryThis: 'Use https://. For the local lab start Countersign with --lab.',
    source: {
      name: 'W3C Content Security Policy: connect-src',
      url: 'https://www.w3.org/TR/CSP3/#directive-connect-src',
    },
    certainty: 'documented',
  },
  'markup-in-url': {
    title: 'Tab or line break with <',
    happened: 'The browser stops a URL that has both a tab or line break and a “<”: it looks like stolen markup.',
    tryThis: 'Write them as %09, %0A and %3C.',
    source: fetchStandard('http-fetch'),
    certainty: 'observed',
  },
  'header-forbidden': {
    title: 'Header left out',
    happened:
      'The browser keeps this header to itself: it leaves out what was given and, where it has one, sends its own.',
    tryThis: `Take it out of the request, or at least out of the signed headers. ${throughRelay}`,
    source: fetchStandard('forbidden-request-header'),
    certainty: 'documented',
  },
  'header-method-override': {
    title: 'Method override left out',
    happened: 'The browser leaves out a header that would turn the method into CONNECT, TRACE or TRACK.',
    tryThis: `Take it out of the request. ${throughRelay}`,
    source: fetchStandard('forbidden-request-header'),
    certainty: 'documented',
  },
  'header-user-agent': {
    title: 'User-Agent',
    happened: 'Chromium sends its own User-Agent in place of the given one; other browsers may send the given one.',
    tryThis: `Leave it out of the signed headers, as the AWS SDK does. ${throughRelay}`,
    source: { name: 'Chromium issue 571722', url: 'https://crbug.com/571722' },
    certainty: 'observed',
  },
  'method-upper-cased': {
    title: 'Method in capitals',
    happened: 'The browser writes the methods delete, get, head, options, post and put in capitals.',
    tryThis: 'Write and sign the method in capitals.',
    source: fetchStandard('concept-method-normalize'),
    certainty: 'documented',
  },
  'dot-segments': {
    title: 'Dot segments resolved',
    happened:
      'The browser resolves the segments “.” and “..” of the path before it sends, also where they are written %2e.',
    tryThis: `Sign the path as it is after that. ${throughRelay}`,
    source: urlStandard('path-state'),
    certainty: 'documented',
  },
  'target-escaped': {
    title: 'Characters escaped',
    happened: 'The browser percent-encodes blanks, quotes, < and >, and what is not ASCII, in path and query.',
    tryThis: `Write them percent-encoded, then the request that you sign is the one that is sent. ${throughRelay}`,
    source: urlStandard('percent-encoded-bytes'),
    certainty: 'documented',
  },
  backslash: {
    title: 'Backslash',
    happened: 'The browser takes a backslash in the path for a slash.',
    tryThis: 'Write %5C where a backslash is meant.',
    source: urlStandard('path-state'),
    certainty: 'documented',
  },
  'tab-removed': {
    title: 'Tabs and line breaks removed',
    happened: 'The browser removes tabs and line breaks from the URL, and blanks at its end.',
    tryThis: 'Write %09, %0A and %20 where they are meant.',
    source: urlStandard('concept-basic-url-parser'),
    certainty: 'documented',
  },
  'host-rewritten': {
    title: 'Host rewritten',
    happened:
      'The browser writes the host of the URL in its own form: in small letters, in ASCII, without a usual port.',
    tryThis: 'Sign the host in that form.',
    source: urlStandard('concept-host-parser'),
    certainty: 'documented',
  },
  'headers-joined': {
    title: 'Headers joined',
    happened: 'The browser joins headers of one name into one, with a comma and a blank between the values.',
    tryThis: `Sign one header with that value: SigV4 itself joins without the blank. ${throughRelay}`,
    source: fetchStandard('concept-header-list-get'),
    certainty: 'documented',
  },
  'header-trimmed': {
    title: 'Blanks around a value',
    happened: 'The browser removes blanks, tabs and line breaks around the value of a header. SigV4 does too.',
    tryThis: 'Nothing needs to be done.',
    source: fetchStandard('concept-header-value-normalize'),
    certainty: 'documented',
  },
  'header-names-lower-cased': {
    title: 'Names in small letters',
    happened: 'The browser may write the names of headers in small letters, and HTTP/2 always does. SigV4 does too.',
    tryThis: 'Nothing needs to be done.',
    source: fetchStandard('concept-header-list'),
    certainty: 'observed',
  },
  'fields-added': {
    title: 'Headers added',
    happened:
      'The browser adds its own headers, among them Accept, Accept-Encoding, Accept-Language, Cache-Control, Origin, Pragma, Sec-Fetch-Mode and User-Agent.',
    tryThis: 'Leave these names out of the signed headers, unless the request gives them a value itself.',
    source: fetchStandard('http-network-or-cache-fetch'),
    certainty: 'observed',
  },
  preflight: {
    title: 'Asked first',
    happened:
      'The browser first asks, with OPTIONS and without signature, whether this page may send such a call. It is sent only if the answer allows the origin, the method and each of these headers.',
    tryThis:
      'Allow them in the CORS settings of the Function URL. Through CloudFront also allow OPTIONS and forward Origin and the Access-Control-Request headers. A GET that is signed in its query needs no such question.',
    source: fetchStandard('cors-preflight-fetch'),
    certainty: 'documented',
  },
  'authorization-by-wildcard': {
    title: 'Authorization not named',
    happened:
      'The answer to the preflight allows all headers by “*”, which by the standard does not cover Authorization. Chromium sends it all the same; other browsers may not.',
    tryThis: 'Name authorization in the CORS settings of the Function URL.',
    source: fetchStandard('cors-preflight-fetch'),
    certainty: 'observed',
  },
  'answer-unreadable': {
    title: 'Answer not readable',
    happened:
      'The browser shows an answer to the page only if it carries Access-Control-Allow-Origin for it. One without, be it a 200 or a 403, looks to the page as if no answer had come.',
    tryThis: 'Allow this page’s origin in the CORS settings of the Function URL, or send the call through the relay.',
    source: fetchStandard('concept-cors-check'),
    certainty: 'documented',
  },
  'answer-headers-hidden': {
    title: 'Headers of the answer hidden',
    happened:
      'Of the answer’s headers the page sees Cache-Control, Content-Language, Content-Length, Content-Type, Expires, Last-Modified and Pragma, and those that Access-Control-Expose-Headers names. Date, X-Cache, Via, Age and x-amzn-… are not among them.',
    tryThis: 'Name them under “Expose headers” in the CORS settings, or send the call through the relay.',
    source: fetchStandard('cors-safelisted-response-header-name'),
    certainty: 'documented',
  },
  'redirect-hidden': {
    title: 'Redirect hidden',
    happened: 'The answer is a redirect, which was not followed. The browser hides its status and where it points.',
    tryThis: throughRelay,
    source: fetchStandard('atomic-http-redirect-handling'),
    certainty: 'documented',
  },
  'body-decoded': {
    title: 'Body decompressed',
    happened:
      'The browser asks for a compressed answer and shows the body decompressed, so its length differs from Content-Length.',
    tryThis: throughRelay,
    source: fetchStandard('http-network-fetch'),
    certainty: 'documented',
  },
} as const satisfies Record<string, BrowserLimitWords>

/** One thing that a browser does to a call, forbids or hides. */
export type BrowserLimitId = keyof typeof browserLimitWords

/** All limits. */
export const browserLimitIds = Object.keys(browserLimitWords) as readonly BrowserLimitId[]
