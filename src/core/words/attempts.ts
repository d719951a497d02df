// What the comparison of two attempts says: one that works, on the left, and one that fails, on the right.

/** What is compared, as a line is called. */
export const aspectNames = {
  form: 'Form',
  host: 'Host',
  'signed-host': 'Signed host',
  scheme: 'Scheme',
  region: 'Region',
  service: 'Service',
  'scope-date': 'Day of the scope',
  'signed-headers': 'Signed headers',
  token: 'Session token',
  key: 'Access key',
  method: 'Method',
  path: 'Path',
  parameter: 'Query parameter',
  header: 'Header',
  body: 'Body',
  payload: 'Payload hash',
  time: 'Signing time',
  expires: 'Valid for',
  signature: 'Signature',
} as const satisfies Record<string, string>

export type Aspect = keyof typeof aspectNames

/** How much a difference can matter, most first: the order of the list. */
export const weightNames = {
  signed: 'signed',
  maybe: 'may be signed',
  around: 'not signed',
  each: 'to be expected',
} as const satisfies Record<string, string>

export type Weight = keyof typeof weightNames

const notes = {
  other: 'The two are not the same.',
  'form-other': 'One is signed in the Authorization header, the other in its query.',
  'form-none': 'One shows no AWS signature at all. Exported HARs leave it out; else the request was never signed.',
  'host-through':
    'The one that works goes straight to the Function URL. The other goes to another name, and what stands there, as CloudFront by default, puts in a Host of its own.',
  'host-straight': 'The one that fails goes straight to the Function URL, the other does not.',
  'host-other': 'They go to two hosts.',
  'host-port': 'The same host but for a port, which is signed along.',
  'host-case': 'The same host in another case, which a signer may sign as it stands.',
  'signed-host-other': 'They are signed for two hosts.',
  'signed-host-sent': 'The one that fails is signed for another host than it is sent to.',
  scheme: 'One goes over HTTPS, the other does not.',
  region: 'They are signed for two regions; the verifier accepts its own alone.',
  service: 'They are signed for two services; the verifier accepts its own alone.',
  'scope-date-own': 'The day in the scope of the one that fails is not the day of its own signing time.',
  'scope-date-each': 'Signed on two days: harmless, as long as each scope has the day of its own signing time.',
  'names-host': 'The one that fails does not list host among its signed headers.',
  'names-transit': 'The one that fails signs headers that browsers, proxies or CloudFront add or change on the way.',
  'names-fewer': 'The one that fails signs fewer headers.',
  'names-other': 'Other headers are signed.',
  'names-order': 'The same names, in an order or case that is not the sorted lower case one.',
  'token-missing': 'The one that fails has no session token. Temporary keys, those that begin with ASIA, need theirs.',
  'token-extra': 'Only the one that fails has a session token.',
  'token-other': 'Two session tokens: one may have expired, or belong to another key.',
  'key-other': 'Two access keys: the secret, the permissions or the account may be others, too.',
  'key-kind': 'One key is temporary (ASIA), the other a long-term one (AKIA).',
  method: 'Two methods.',
  'method-case': 'The same method in another case: it is signed as it is sent, and servers know capitals alone.',
  'path-encoding':
    'The same path, percent-encoded otherwise or once more: what is signed is encoded from the wire’s text.',
  'path-slash': 'The same path but for a slash at its end.',
  'path-normalisation': 'The same path once dot and empty segments are resolved: not every signer resolves them.',
  'path-query-inside': 'The query was left inside the path.',
  'path-other': 'Two paths.',
  'path-written': 'Blanks are escaped before they are sent.',
  'parameter-missing': 'The one that fails does not have this parameter.',
  'parameter-extra': 'Only the one that fails has this parameter.',
  'parameter-repeated': 'The same value, another number of times.',
  'parameter-plus': 'A plus sign in one, a blank in the other: in a signature, a plus is no blank.',
  'parameter-encoding': 'The same value, percent-encoded a different number of times.',
  'parameter-other': 'Two values.',
  'parameter-written': 'Other escapes for the same value; the signature is made of the decoded one.',
  'header-missing': 'The one that fails does not have this header.',
  'header-extra': 'Only the one that fails has this header.',
  'header-case': 'The same value in another case: values are signed as they are.',
  'header-order': 'The same values in another order, in which they are signed.',
  'header-repeated': 'The same values, some of them repeated.',
  'header-appended': 'The one that fails has something more at the end of the value.',
  'header-charset': 'The same media type, with another charset or parameter: libraries and browsers add one.',
  'header-other': 'Two values.',
  'header-written': 'Other blanks around or inside the value: they are made one before it is signed.',
  'client-other': 'Two clients, by what they call themselves.',
  'body-line-ends': 'The same text with other line ends, or one more or less at its end: other bytes, another hash.',
  'body-json': 'The same JSON, written otherwise (blanks, order, escapes): other bytes, another hash.',
  'body-form': 'The same characters in another Unicode form, or with a byte order mark: other bytes, another hash.',
  'body-empty': 'One has no body.',
  'body-other': 'Two bodies.',
  'payload-own':
    'The payload hash of the one that fails is not the hash of its own body, as far as the paste shows it.',
  'payload-unsigned': 'One leaves the body unsigned, the other signs its hash. Lambda takes no unsigned payload.',
  'payload-streaming': 'One signs a stream of chunks, the other the whole body.',
  'payload-empty': 'One signs the hash of an empty body.',
  'payload-follows': 'Two bodies have two hashes.',
  'payload-other': 'The hashes of two different bodies.',
  'time-each': 'Every attempt has its own.',
  'time-off':
    'The one that fails was signed more than five minutes away from the time of its own answer: its clock is off, or it waited.',
  'expires-over': 'The presigned URL that fails was answered after it had expired.',
  expires: 'Presigned for two lengths of time.',
  'signature-same':
    'The very same signature: one signed request, sent twice. The second was too late, or changed on its way.',
} as const satisfies Record<string, string>

export type AttemptNoteId = keyof typeof notes

/** What a difference means, seen from the attempt that fails. */
export const attemptNote = (id: AttemptNoteId): string => notes[id]
