// Why the triage thinks of a cause, or why not: one sentence each, by id. Texts that are put in are masked before.

const reasons = {
  'client-service': (what: string, signed: string, verified: string) =>
    `The client signed ${what} ${signed}, and the service’s own canonical request has ${verified}.`,
  'request-service': (what: string, sent: string, verified: string) =>
    `For the request as sent ${what} would be ${sent}; the service’s canonical request has ${verified}.`,
  'client-request': (what: string, signed: string, sent: string) =>
    `The client’s canonical request has ${what} ${signed}; the rules make ${sent} of the request that it sent.`,
  'sent-received': (what: string, sent: string, received: string) =>
    `It was sent with ${what} ${sent} and received with ${received}.`,
  'client-as-sent': (what: string) =>
    `The client signed ${what} just as the rules make it of the request that it sent.`,
  'service-as-sent': (what: string) =>
    `The service has ${what} just as it was sent, so nothing on the way changed that.`,
  'path-bare': (characters: string) =>
    `The path holds ${characters} bare: signers that follow encodeURIComponent or their own list do not escape all of them, the verifier does.`,
  'path-escapes': () =>
    'The path holds percent escapes, which every service but S3 escapes once more: a signer that does so never, or too often, signs another path.',
  'path-escapes-once': () =>
    'The path holds percent escapes, which S3 takes as they are: a signer that escapes them once more signs another path.',
  'path-escaped-twice': () =>
    'The path holds an escape of an escape (%25…), so something encoded it once too often or once too rarely.',
  'path-plain': () => 'Nothing in the path can be encoded in two ways.',
  'path-fixed-by-service': () => 'The service’s canonical path holds escapes: just there signers fall apart.',
  'path-empty-segment': () => 'The path holds an empty segment, which every service but S3 collapses and S3 keeps.',
  'path-dot-segment': () =>
    'The path holds . or .. segments, which clients, proxies and verifiers resolve differently.',
  'path-trailing-slash': () => 'The path ends with a slash, which signers and proxies like to drop or to add.',
  'path-not-odd': () => 'The path has no empty or dot segment.',
  'origin-path': () => 'The origin has a path of its own, which is put in front of the path after it was signed.',
  'path-end-signed': () =>
    'The client signed the end of the path that it sent: a stage, a base path or a prefix was left out.',
  'segment-no-bucket': (segment: string) =>
    `/${segment} cannot be a bucket, so it is a prefix, and the store behind the proxy does not know it.`,
  'forwarded-prefix': (prefix: string) =>
    `A proxy sent X-Forwarded-Prefix: ${prefix} along, as it does where it strips that prefix.`,
  'proxies-rewrite-paths': () => 'A proxy or gateway on the way may add or strip a prefix.',
  'query-bare': (characters: string) =>
    `The query holds ${characters} bare, which must be escaped in the canonical request.`,
  'query-plus': () => 'The query holds a +, which signers read as a blank or as a plus sign.',
  'query-lower-hex': () => 'The query holds lower-case hex escapes, which are upper-case in the canonical request.',
  'query-escapes': () => 'The query holds percent escapes, which some signers escape once more.',
  'query-plain': () => 'Nothing in the query can be encoded in two ways.',
  'query-none': () => 'The request has no query.',
  'query-no-equals': () => 'A name in the query has no =, and must be signed with one.',
  'query-repeated': () => 'A name stands in the query more than once, which many signers collapse to one.',
  'query-unsorted': () => 'The query is not in order, and must be signed in order.',
  'query-empty-name': () => 'A parameter in the query has an empty name, which signers treat differently.',
  'query-present': () => 'The request has a query, which signers forget or leave inside the path.',
  'query-signed-inside-path': () => 'The signed path holds a question mark: the query was left inside the path.',
  'query-not-forwarded': () => 'The policies let no query string, or not this one, through to the origin.',
  'query-forwarded': () => 'The policies let the whole query string through to the origin.',
  'replaces-host': (who: string) => `${who} replaces the Host header by default.`,
  'keeps-host': () => 'What stands between passes the Host header on as a rule.',
  'two-hosts': (url: string, field: string) =>
    `The request goes to ${url} with Host: ${field}, so the signer has two hosts to choose from.`,
  'signed-elsewhere': (signed: string, sent: string) => `It was signed for ${signed} and sent to ${sent}.`,
  'signed-front-host': (host: string) => `The client signed for ${host}, which is not the verifier’s own name.`,
  'signed-origin-host': () => 'The client signed for the verifier’s own host.',
  'not-between': () => 'Nothing stands between client and verifier that could change anything.',
  'host-policy-forwards': () => 'The policies forward the viewer’s Host header to the origin.',
  'host-policy-replaces': () => 'The policies let CloudFront put the origin’s name in Host.',
  'service-saw-edge-host': (host: string) => `The service saw host ${host}: a name of the front door, not its own.`,
  'origin-needs-own-name': () => 'This kind of origin answers to its own name only.',
  'host-in-wire': () => 'The Host header on the wire is not a name of the distribution that the URL leads to.',
  port: (host: string) => `The host ${host} has a port that the other side may not have.`,
  'port-at-aws': (host: string) => `${host} was signed with its port, and AWS’s services verify the host without one.`,
  'forwarded-port': (port: string) =>
    `A proxy sent X-Forwarded-Port: ${port} along, and this kind of store builds the signed host anew from such headers.`,
  'no-port': () => 'No host in this evidence has a port.',
  tunnel: () => 'A tunnel ends on a local port, so that clients see an authority other than the service’s.',
  'names-without-host': () => 'host is not among the signed headers.',
  'names-with-host': () => 'host is among the signed headers.',
  'host-empty': () => 'host was signed with an empty value.',
  'transit-signed': (names: string) => `Signed headers that proxies and CDNs change: ${names}.`,
  'transit-signed-none': () => 'No signed header is one that proxies and CDNs change.',
  'few-headers-signed': () => 'Only host and x-amz- headers were signed, which nothing on the way changes.',
  'signed-not-arrived': (names: string) =>
    `In the service’s own canonical request signed headers are empty: ${names}. They were signed, and did not arrive.`,
  'transit-in-strings': (name: string) => `The service’s own string holds ${name}, which is added on the way.`,
  'content-type-replaced': () =>
    'Browsers and HTTP libraries add to Content-Type, or put their own in its place, after signing.',
  'transit-sent': (names: string) => `Headers that proxies and CDNs change: ${names}.`,
  'edge-drops-header': (names: string) => `The policies do not forward signed headers: ${names}.`,
  'something-between': (who: string) => `On the way stands ${who}, which may touch headers.`,
  'header-repeated': (name: string) => `The header ${name} stands in the request more than once.`,
  'name-listed-twice': (name: string) => `${name} is listed twice among the signed headers.`,
  'header-blanks': (name: string) =>
    `The value of ${name} holds runs of blanks or blanks at its ends, which are collapsed in the canonical request.`,
  'header-not-ascii': (name: string) => `The value of ${name} holds characters outside ASCII.`,
  'lines-unsorted': (name: string) =>
    `The client’s header lines are not in the order of their names: ${name} stands too late.`,
  'names-unsorted': () => 'The signed headers are not in order, or not in lower case.',
  'blanks-and-headers': () =>
    'It depends on special characters and on extra headers: together that speaks of header values.',
  'extra-header-names': (names: string) => `The service says that these headers were not signed: ${names}.`,
  'head-through-cdn': () =>
    'What caches on the way (a CDN, nginx) asks its origin with GET where the client sent HEAD.',
  'not-head': () => 'The method is not HEAD, and CDNs change no other.',
  'method-override': () => 'A header asks for a method other than the one on the wire.',
  'hash-of-empty': () => 'The signed hash is that of an empty body, and the body is not empty.',
  'hash-not-of-body': () => 'The hash in x-amz-content-sha256 is not the hash of the body that was sent.',
  'hash-of-body': () => 'The signed hash is the hash of the body that was sent, so the body changed afterwards.',
  'hash-in-another-form': () => 'What stands in x-amz-content-sha256 is no SHA-256 hash in hex.',
  'edge-hashes': () =>
    'A function at the edge hashes the body for CloudFront’s signature, and sees it shortened or not at all.',
  'viewer-hashes': () => 'CloudFront signs with the x-amz-content-sha256 that the viewer sends, right or wrong.',
  'hash-right': () => 'The hash in x-amz-content-sha256 is the hash of the body that was sent.',
  'body-expected': (method: string) => `${method} carries a body as a rule.`,
  'no-body': (method: string) => `${method} carries no body as a rule.`,
  'not-a-hash': () => 'The payload line is no hash, so there is none that could be wrong.',
  'body-recoded': () => 'The body is compressed or sent in chunks, which often happens after it was signed.',
  'hash-header-differs': () =>
    'In the service’s own canonical request x-amz-content-sha256 is not the hash that it computed of the body.',
  'get-carries-body': () =>
    'A GET carries a body here, which signers leave out of the hash and clients and proxies drop.',
  'payload-line-differs': () => 'The two sides have different hashes of the body.',
  'body-lost': () => 'The service computed the hash of an empty body: the body did not arrive.',
  'body-touched': () => 'Something on the way or in the client reads and writes the body again.',
  'unsigned-payload': (text: string) => `The payload line is ${text}, and this service wants the hash of the body.`,
  'streaming-not-implemented': () =>
    'The store does not implement what a payload in signed chunks, or with a trailer, needs.',
  'signed-payload': () => 'The payload was signed with a hash.',
  'oac-needs-hash': () =>
    'CloudFront’s origin access control signs this method, and needs the body’s hash from the viewer.',
  'no-hash-header': () => 'The request has no x-amz-content-sha256.',
  'hash-header': () => 'The request has x-amz-content-sha256.',
  'misnamed-hash-header': (name: string) => `The header is called ${name}, not x-amz-content-sha256.`,
  'aoss-needs-hash': () => 'OpenSearch Serverless requires x-amz-content-sha256 with every payload.',
  's3-needs-hash': () => 'S3 requires x-amz-content-sha256 among the signed headers.',
  'own-authorization': () => 'The request carries an Authorization that is not Signature V4.',
  'other-scheme-unsigned': () =>
    'Nothing in this Authorization is a signature, so there is no caller whom a policy could allow.',
  'authorization-replaced': () => 'The Authorization that arrived is not the one that was sent.',
  'signed-on-the-way': () => 'CloudFront or an edge function signs, and puts its own Authorization in.',
  'authorization-arrived-not': () => 'Authorization was sent, and did not arrive.',
  'authorization-not-forwarded': () => 'The policies do not forward Authorization.',
  'authorization-forwarded': () => 'The policies forward Authorization.',
  'edge-drops-authorization': () => 'CloudFront removes Authorization unless a policy forwards it.',
  'identity-missing': () =>
    'API Gateway answers 401 Unauthorized by itself where the header that its authorizer reads is missing.',
  'nothing-signed': () => 'The request carries no signature.',
  'signed-request': () => 'The request carries a signature.',
  'signed-twice': () => 'The request carries more than one authentication.',
  'presigned-through-signer': () => 'A presigned URL goes through a CloudFront that signs for the origin itself.',
  'claim-unreadable': () => 'The Authorization header, or the presigned query, is incomplete or cannot be parsed.',
  'claim-readable': () => 'The Authorization header is complete.',
  'quoted-credential': () =>
    'The piece that the service could not read is a credential without its beginning: a blank or line end stands before or in the key.',
  'credential-cut': () =>
    'Of Authorization the service read a credential at most: a line end or blank in the access key ID cuts it there.',
  'quoted-token': () => 'The piece that the service could not read looks like another kind of token.',
  'key-with-blank': () => 'The access key ID has a blank, a quote or a line end beside it.',
  'key-shape': () => 'The access key ID does not have the shape of one.',
  'opt-in-region': () =>
    'Tokens of the global STS endpoint are not valid in regions that must be enabled first; those of a regional one are.',
  'key-shape-right': () => 'The access key ID has the shape of one.',
  'temporary-key': () => 'The access key ID begins with ASIA: temporary credentials.',
  'long-lived-key': () => 'The access key ID begins with AKIA: a long-lived key, which needs no token.',
  'token-absent': () => 'No session token is sent or signed.',
  'token-present': () => 'A session token is sent.',
  'token-no-value': () => 'X-Amz-Security-Token holds no token but the text of an empty value.',
  'expired-by-date': () => 'By its own dates the presigned URL had expired when the answer was given.',
  'presigned-expires': () => 'A presigned URL is valid for a limited time.',
  'temporary-end': () => 'Temporary credentials end after minutes or hours.',
  'same-strings': () => 'Both sides have the same canonical request and the same string to sign: only the key is left.',
  'all-agree': () => 'What the client signed, what it sent and what arrived agree in every part that is known.',
  'as-sent-all': () => 'The service has every part just as it was sent: what is left is the signer or its key.',
  'no-part-differs': () => 'Where both sides are known, no part differs.',
  'parts-differ': () => 'The two sides differ in what was signed, whatever the key is.',
  'clock-differs': (minutes: string) => `The signing time and the answer’s own Date are ${minutes} minutes apart.`,
  'clock-agrees': () => 'The signing time is within five minutes of the answer’s own Date.',
  'scope-day': (scope: string, day: string) => `The credential scope names the day ${scope}, the timestamp ${day}.`,
  'scope-day-right': () => 'The credential scope names the day of the timestamp.',
  'scope-region': (scope: string, host: string) => `The scope names the region ${scope}, the host ${host}.`,
  'scope-service': (scope: string, service: string) =>
    `The scope names the service ${scope}; this verifier is ${service}.`,
  'scope-refused': () =>
    'The store did not expect this credential scope: one with a region of its own wants that region in it.',
  'scope-right': () => 'The credential scope fits the host.',
  'scope-strings-differ': () => 'The two strings to sign differ in their credential scope.',
  'both-actions': () => 'A Function URL needs lambda:InvokeFunctionUrl and lambda:InvokeFunction.',
  'oac-permission': () => 'CloudFront signs here, and needs both permissions on the function.',
  'route-errors': () =>
    'API Gateway answers a path, method or stage that it does not have with an authentication error.',
  'route-error-bearer': () => 'API Gateway reads any Authorization on a route that it does not have as Signature V4.',
  'method-not-among': (method: string) => `${method} is not among the methods that the behaviour allows.`,
  'method-among': () => 'The method is among those that the behaviour allows.',
  'get-with-body': () => 'CloudFront refuses a GET with a body.',
  'edge-page': () => 'The answer is a page of CloudFront’s own.',
  'waf-between': () => 'A firewall stands on the way.',
  'no-firewall': () => 'Nothing tells of a firewall.',
  'served-from-cache': () => 'The answer came from a cache, as its headers say.',
  'caching-on': () => 'The policies cache answers.',
  'caching-off': () => 'The policies cache nothing.',
  'error-replaced': () =>
    'CloudFront says that its origin failed, and answers with a page and a status of success: a custom error response.',
  'error-page': () => 'The answer is a page of its own, not the service’s error.',
  'browser-between': () => 'A browser makes the call.',
  'not-browser': () => 'No browser is involved.',
  'options-method': () => 'The method is OPTIONS: the browser’s preflight, which is never signed.',
  'no-cors-headers': () => 'The answer has no Access-Control-Allow-Origin.',
  'function-ran': () => 'The call reached the function, so signature and permission were right.',
  'application-body': () => 'The answer is none of AWS’s.',
  'aws-error-type': () => 'The answer carries an error type of AWS’s.',
  'model-agrees': () => 'For the set-up that you entered, the model refuses this request for this reason.',
  'model-differs': () => 'For the set-up that you entered, the model does not refuse this request for this reason.',
  'signature-reproduced': () => 'This reproduces the signature that the client sent: it is what the client signed.',
} as const satisfies Record<string, (...texts: string[]) => string>

export type TriageReasonId = keyof typeof reasons

/** The texts that a reason's sentence puts in. */
export type TriageReasonTexts<Id extends TriageReasonId> = Parameters<(typeof reasons)[Id]>

/** The sentence of a reason; texts are put in as they are. */
export function triageReason<Id extends TriageReasonId>(id: Id, ...texts: TriageReasonTexts<Id>): string {
  const sentence: (...given: string[]) => string = reasons[id]
  return sentence(...texts)
}
