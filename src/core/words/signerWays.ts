// In what known clients sign otherwise than this page: why a line of theirs differs. Ids of deviations mean the same there.
import type { Certainty, Sentence } from './segment.ts'

interface WayWords {
  readonly sentence: Sentence
  readonly certainty: Certainty
}

/** Seen in the clients themselves, in the versions that words/signers.ts names. */
const observed = (...sentence: Sentence): WayWords => ({ sentence, certainty: 'observed' })

const ways = {
  'method-upper-case': observed('It signs the method in upper case.'),
  'host-case': observed('It signs the host in lower case.'),
  'host-port-removed': observed('It signs the host without the port that its scheme has anyway.'),
  'url-characters-encoded': observed(
    'It parses the URL before it signs, and percent-encodes what may not stand there.',
  ),
  'url-segments-resolved': observed(
    'It parses the URL before it signs: ',
    { code: '.' },
    ' and ',
    { code: '..' },
    ' are resolved, and it sends the path like that.',
  ),
  'url-encoded-again': observed(
    'It meets a character that may not stand in a URL, decodes all of it and encodes it again: an escaped reserved character gets a second escape.',
  ),
  'url-tabs-removed': observed('It takes tabs and line breaks out of the URL.'),
  'path-as-sent': observed('It signs the path as it is sent. Every service but S3 encodes that path once more.'),
  'path-not-normalized': observed('It keeps empty segments in the path; the service resolves them.'),
  'path-marks-left': observed('It leaves ', { code: "! ' ( ) *" }, ' in the path as they are.'),
  'path-after-scheme': observed(
    'It takes what stands before ',
    { code: '://' },
    ' in the target for the scheme of a URL, and signs what follows the host after it.',
  ),
  'query-as-sent': observed('It signs the query as it is sent, neither encoded again nor sorted.'),
  'query-as-sent-sorted': observed('It sorts the query as it is sent and does not encode it again.'),
  'query-plus-as-blank': observed(
    'It reads a ',
    { code: '+' },
    ' in the query as a blank and signs ',
    {
      code: '%20',
    },
    '.',
  ),
  'query-plus-escape-as-blank': observed('It reads ', { code: '%2B' }, ' in the query as a blank too.'),
  'query-nameless-left-out': observed('It leaves a parameter without a name out.'),
  'query-nameless-as-name': observed(
    'It takes a parameter without a name for one whose name begins with ',
    {
      code: '=',
    },
    '.',
  ),
  'query-sorted-before-encoding': observed('It sorts the parameters before it encodes them.'),
  'query-semicolon-left-out': observed(
    'It drops parameters with a ',
    { code: ';' },
    ', and does not send them either.',
  ),
  'query-bad-escape-left-out': observed('It drops parameters with a ', { code: '%' }, ' that starts no escape.'),
  'query-bytes-replaced': observed('It holds parameters as text: bytes that are no UTF-8 become U+FFFD.'),
  'header-joined': observed('It joins a repeated header by a comma and a blank, and sends it so.'),
  'header-named-each': observed('It signs a line for each value of a repeated header, and lists the name as often.'),
  'header-empty-as-given': observed(
    'It signs a header without a value as it is told it: the name with a ',
    {
      code: ';',
    },
    '.',
  ),
  'header-lines-sorted': observed('It sorts whole header lines, not names.'),
  'header-blanks-collapsed': observed('It makes every run of white space one blank, not of blanks and tabs alone.'),
  'header-blank-before-comma': observed('It joins the values first and trims the whole after that.'),
  'header-not-collapsed': observed('It collapses blanks, and leaves tabs as they are.'),
  'header-left-unsigned': observed('It leaves this header out of the signature; it is sent all the same.'),
  'header-signed-too': observed(
    'It signs this header, which the AWS SDK for JavaScript leaves out of every signature.',
  ),
  'date-dropped': observed('It drops a given ', { code: 'date' }, '.'),
  'date-signed': observed(
    'Where there is a ',
    { code: 'date' },
    ', it writes and signs that in place of ',
    {
      code: 'x-amz-date',
    },
    '.',
  ),
  'date-taken': observed('It takes the time from a given ', { code: 'date' }, '.'),
  'content-sha256-not-added': observed('It sends ', { code: 'x-amz-content-sha256' }, ' only where you do.'),
  'content-sha256-added': observed('It always sends and signs ', { code: 'x-amz-content-sha256' }, '.'),
  'content-length-signed': observed('It adds ', { code: 'content-length' }, ' and signs it.'),
  'type-form-added': observed('It takes a body without a type for a form, and signs that.'),
  'type-text-added': observed('It takes a body without a type for text, and signs that.'),
  follows: observed('Follows from the lines above.'),
} as const satisfies Record<string, WayWords>

/** A way to sign that is not this page's. */
export type SignerWay = keyof typeof ways

/** The words for a way. */
export const signerWayWords = (id: SignerWay): WayWords => ways[id]

/** All of them. */
export const signerWays = Object.keys(ways) as readonly SignerWay[]

const refusals = {
  'body-with-get': 'fetch sends no body with GET or HEAD: it throws before anything is signed.',
  'method-forbidden': 'fetch does not send this method: it throws before anything is signed.',
  'header-invalid': 'A header that no HTTP message may have: it throws before anything is signed.',
  'url-invalid': 'It refuses this URL: a blank, a control character or a % that starts no escape stands in it.',
  'date-unreadable': 'It takes the time from your date header, whose format it cannot read, and signs an empty one.',
  's3-unknown': 'S3 has rules of its own, and clients make exceptions for it that are not told here.',
} as const satisfies Record<string, string>

/** Why a client signs nothing. */
export type SignerRefusal = keyof typeof refusals

/** What it does in place of signing. */
export const signerRefusalText = (id: SignerRefusal): string => refusals[id]
