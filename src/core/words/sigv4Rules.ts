// The words for the rules of Signature Version 4: what makes each line of canonical request and string to sign.
import type { RuleText } from './segment.ts'
import { sources } from './sources.ts'

export const sigv4Rules = {
  'sigv4-method': {
    title: 'The method, as it is sent',
    sentence: ['The first line is the HTTP method, exactly as it stands in the request.'],
    source: sources.createSignedRequest,
  },
  'sigv4-path-encoded-twice': {
    title: 'The path, encoded once more',
    sentence: [
      'The path is taken as it is on the wire and percent-encoded once more, so a ',
      { code: '%C3' },
      ' becomes ',
      { code: '%25C3' },
      '. Every service but S3 does this. Empty segments, ',
      { code: '.' },
      ' and ',
      { code: '..' },
      ' are resolved first.',
    ],
    source: sources.smithySigner,
  },
  'sigv4-path-encoded-twice-unnormalized': {
    title: 'The path, encoded once more, segments kept',
    sentence: [
      'The path is percent-encoded once more as it is on the wire; empty segments, ',
      { code: '.' },
      ' and ',
      { code: '..' },
      ' stay, because normalisation is switched off. AWS services other than S3 resolve them.',
    ],
    source: sources.smithySigner,
  },
  'sigv4-path-encoded-once': {
    title: 'The path, encoded once',
    sentence: [
      'Each path segment is decoded and percent-encoded once, as S3 does. For any other service the verifier encodes the path on the wire once more.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-path-encoded-once-normalized': {
    title: 'The path, resolved and encoded once',
    sentence: [
      'Empty segments, ',
      { code: '.' },
      ' and ',
      { code: '..' },
      ' are resolved, then each segment is percent-encoded once. No AWS service is known to do both.',
    ],
    source: sources.smithySigner,
  },
  'sigv4-query': {
    title: 'The query, encoded and sorted',
    sentence: [
      'Names and values are decoded, percent-encoded on their own, and sorted by encoded name, then value. A name without a value becomes ',
      { code: 'name=' },
      '. A ',
      { code: '+' },
      ' stays a plus sign: ',
      { code: '%2B' },
      '.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-header': {
    title: 'A signed header',
    sentence: [
      'The name in lower case, a colon, the value without blanks at its ends and with runs of blanks made one. Repeated headers are joined by a comma, in the order they were sent.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-header-host': {
    title: 'The host that is signed for',
    sentence: [
      'The host is always part of the signature. Whoever verifies puts in the ',
      { code: 'Host' },
      ' that arrived: if something on the way replaced it, this line differs and the signature does not match.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-header-date': {
    title: 'The signing time',
    sentence: [
      'The time of signing in UTC, added by the signer as ',
      { code: 'x-amz-date' },
      '. The request must arrive within five minutes of it.',
    ],
    source: sources.signingElements,
  },
  'sigv4-header-token': {
    title: 'The session token',
    sentence: [
      'Temporary credentials come with a session token. It travels as ',
      { code: 'x-amz-security-token' },
      ' and, as every ',
      { code: 'x-amz-' },
      ' header, is signed.',
    ],
    source: sources.signingElements,
  },
  'sigv4-header-content-sha256': {
    title: 'The hash of the body, as a header',
    sentence: [
      'The signer sends the hash of the body along, as ',
      { code: 'x-amz-content-sha256' },
      '. S3 requires it; through CloudFront with origin access control every PUT and POST needs it.',
    ],
    source: sources.originAccessControl,
  },
  'sigv4-header-missing': {
    title: 'A signed header that was not there',
    sentence: ['The header is named as signed, but the request does not have it: its line has an empty value.'],
    source: sources.createSignedRequest,
  },
  'sigv4-end-of-headers': {
    title: 'The empty line',
    sentence: ['Every header line ends with a line break, and one more follows: so this line is empty.'],
    source: sources.createSignedRequest,
  },
  'sigv4-signed-headers': {
    title: 'The names of the signed headers',
    sentence: [
      'The names from the lines above, in the same order, joined by semicolons. The verifier signs exactly these.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-payload-hash': {
    title: 'The hash of the body',
    sentence: [
      'The SHA-256 of the body as it is sent, in lower-case hex. An empty body has a hash too: ',
      { code: 'e3b0c442…' },
      '.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-payload-given': {
    title: 'A hash that was given',
    sentence: ['The last line is what the request or the options say it is, not a hash that was computed here.'],
    source: sources.smithySigner,
  },
  'sigv4-payload-unsigned': {
    title: 'The body is not signed',
    sentence: [
      'The literal ',
      { code: 'UNSIGNED-PAYLOAD' },
      ' stands for the hash. S3 accepts it; Lambda does not support unsigned payloads.',
    ],
    source: sources.originAccessControl,
  },
  'sigv4-algorithm': {
    title: 'The algorithm',
    sentence: ['The string to sign starts with the name of the algorithm.'],
    source: sources.createSignedRequest,
  },
  'sigv4-request-date-time': {
    title: 'The signing time, again',
    sentence: ['The same time as in ', { code: 'x-amz-date' }, '.'],
    source: sources.createSignedRequest,
  },
  'sigv4-credential-scope': {
    title: 'The credential scope',
    sentence: [
      'Day, region, service and the word ',
      { code: 'aws4_request' },
      '. A signature is valid for this scope alone.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-hashed-canonical-request': {
    title: 'The hash of the canonical request',
    sentence: [
      'The SHA-256 of the whole canonical request. One differing character above gives another hash here, and so another signature.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-signing-key': {
    title: 'The signing key',
    sentence: [
      'Four HMAC-SHA256 steps turn the secret into a key for this day, region and service. The secret itself signs nothing.',
    ],
    source: sources.createSignedRequest,
  },
  'sigv4-signature': {
    title: 'The signature',
    sentence: ['The HMAC-SHA256 of the string to sign under the signing key, in hex.'],
    source: sources.createSignedRequest,
  },
} as const satisfies Record<string, RuleText>
