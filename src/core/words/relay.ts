/** What a user reads when a test call through the relay brought no answer: what happened, and what to try. */
export interface RelayWords {
  readonly happened: string
  readonly tryThis: string
}

/** The relay did not send: by the id of the rule that said no. */
export const refusalWords = {
  off: {
    happened: 'The relay is switched off, because this page is served to more than this machine.',
    tryThis: 'Start Countersign without --host to send calls through the relay.',
  },
  'remote-address': {
    happened: 'The relay was asked by another machine. It works for this machine only.',
    tryThis: 'Start Countersign on the machine where your browser runs.',
  },
  host: {
    happened: 'The relay was reached under a name that is not its own.',
    tryThis: 'Open Countersign as http://localhost with the port that it printed at its start.',
  },
  origin: {
    happened: 'The relay was asked by a page other than Countersign.',
    tryThis: 'Send the call from the Countersign page itself, and close the page that tried.',
  },
  'fetch-site': {
    happened: 'The browser did not confirm that the call comes from the Countersign page.',
    tryThis: 'Reload Countersign in a current browser, without an extension that rewrites its requests.',
  },
  token: {
    happened: 'The page holds no key of the running relay; most likely it was started again since the page was loaded.',
    tryThis: 'Send once more; if that does not help, reload the page.',
  },
  'not-post': {
    happened: 'The relay takes calls by POST only.',
    tryThis: 'Send the call from the Countersign page.',
  },
  'not-json': {
    happened: 'The relay takes calls as JSON only.',
    tryThis: 'Send the call from the Countersign page.',
  },
  malformed: {
    happened: 'The relay could not read the call: it does not have the form that this version expects.',
    tryThis: 'Reload the page, so that page and relay are of the same version.',
  },
  busy: {
    happened: 'The relay is busy with as many calls as it makes at a time.',
    tryThis: 'Wait for the running calls or cancel one, then send again.',
  },
  'too-large': {
    happened: 'The request is larger than the relay sends.',
    tryThis: 'Send a smaller body; a Function URL takes 6 MB at most.',
  },
  scheme: {
    happened: 'The URL does not begin with https://.',
    tryThis:
      'Use https://. CloudFront and Function URLs are called over TLS, and the relay sends nothing in the clear.',
  },
  'user-info': {
    happened: 'The URL has a user name before an @ sign, which hides where the call really goes.',
    tryThis: 'Remove everything up to the @ sign.',
  },
  port: {
    happened: 'The URL names a port other than 443.',
    tryThis: 'Remove the port. CloudFront and Function URLs are reached on 443 only.',
  },
  'host-form': {
    happened: 'The host in the URL is not a plain host name or IP address.',
    tryThis: 'Write the name with letters, digits, dots and hyphens (xn--… for others), without a dot at its end.',
  },
  address: {
    happened:
      'The host stands for an address that is not on the public internet. The relay does not call into networks.',
    tryThis: 'Check the host name. For the local lab start Countersign with --lab and use the names that it prints.',
  },
  method: {
    happened: 'The method is not a single word that HTTP allows.',
    tryThis: 'Use letters, digits and hyphens, for example GET or POST.',
  },
  'method-not-relayed': {
    happened: 'The relay does not send CONNECT and TRACE.',
    tryThis: 'Choose another method. Function URLs and CloudFront answer neither of the two.',
  },
  target: {
    happened: 'The path or query has a line break or a NUL in it, which would end the request line early.',
    tryThis: 'Remove it, or write it as %0D, %0A or %00.',
  },
  'header-name': {
    happened: 'The name of a header has a character that HTTP does not allow there, or is empty.',
    tryThis: 'Look for a blank before the colon, a line break or a forgotten colon.',
  },
  'header-value': {
    happened: 'The value of a header has a line break or a NUL in it, which would start another header.',
    tryThis: 'Write the value on one line.',
  },
  'two-hosts': {
    happened: 'The request has more than one Host header.',
    tryThis: 'Keep one; every server refuses two.',
  },
  'transfer-encoding': {
    happened: 'The request has a Transfer-Encoding header. The relay sends the body whole and in one piece.',
    tryThis: 'Remove the header; Content-Length is added for you.',
  },
  'content-length': {
    happened: 'Content-Length does not say how long the body is.',
    tryThis: 'Remove the header, it is added for you; or give the number of bytes of the body, once.',
  },
} as const satisfies Record<string, RelayWords>

/** Why the relay did not send. */
export type RefusalId = keyof typeof refusalWords

/** The relay tried, and no answer came back: by the id of what went wrong. */
export const failureWords = {
  dns: {
    happened: 'The host name does not resolve to an address.',
    tryThis: 'Check the spelling of the host, that the distribution or function still exists, and your connection.',
  },
  unreachable: {
    happened: 'No connection to the host came about.',
    tryThis:
      'Check that the host is the right one and that your network lets you reach port 443 directly: proxies are not used.',
  },
  tls: {
    happened:
      'The host did not prove that it is who it should be: its certificate is not valid for the name in the URL, or TLS failed.',
    tryThis:
      'Check the host name. For a custom domain look at the certificate of the distribution; a company network may put its own in between.',
  },
  timeout: {
    happened: 'The host took longer than the relay waits.',
    tryThis: 'Try again; if it repeats, look at the duration of the function in its logs.',
  },
  'not-http': {
    happened: 'What came back is not an HTTP/1.1 answer.',
    tryThis: 'Check that the host is a web server: a CloudFront name, your own domain, or a Function URL.',
  },
  reset: {
    happened: 'The host closed the connection before it answered.',
    tryThis: 'Try again; if it repeats, try without a body or with fewer headers to see what the host objects to.',
  },
  aborted: {
    happened: 'The call was cancelled before the answer came. The request may have arrived all the same.',
    tryThis: 'Send again when you are ready.',
  },
  unreadable: {
    happened: 'The answer of the relay itself could not be read.',
    tryThis: 'Start Countersign again and reload the page, so that page and relay are of the same version.',
  },
} as const satisfies Record<string, RelayWords>

/** Why a call that the relay made, or began to make, brought no answer. */
export type FailureId = keyof typeof failureWords

/** The page is served without a relay, or the relay stopped. */
export const relayAbsentWords: RelayWords = {
  happened: 'There is no relay behind this page, or it has stopped.',
  tryThis:
    'Run "npm start" and open the address that it prints: its relay sends the request byte for byte, also what a browser may not send, and shows answers that a browser hides. Simulated calls, and those from this page, work without it.',
}
