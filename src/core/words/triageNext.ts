// What to find out next, so that a guess becomes sure: each names one thing to do or to paste.

const next = {
  'control-call':
    'Sign the same request for the verifier’s own host and send it straight there: if that works, key, clock and permission are right.',
  'client-strings':
    'Paste the client’s canonical request (debug log of the SDK, curl -v): against the service’s it shows the differing line.',
  'service-strings': 'Paste the whole answer body: many services put their own canonical request in it.',
  answer:
    'Paste the answer with status, headers and body: who answered, and with which sentence, rules most causes out.',
  received: 'Log the request as it arrives at the origin, with its headers, and paste it.',
  'without-query': 'Send it without the query, then with one parameter at a time.',
  'plain-path': 'Send it to a path of letters and digits alone.',
  'without-body': 'Send it without a body, and with a body of one byte.',
  'fewer-headers': 'Sign host and x-amz-date alone.',
  'other-client': 'Send the same call with the AWS CLI or an SDK, with the same credentials.',
  'fresh-credentials': 'Run aws sts get-caller-identity with just these credentials.',
  'retype-secret': 'Paste access key, secret and token anew, without blanks, quotes or line ends around them.',
  'compare-clock': 'Compare the machine’s UTC time with the Date header of an uncached answer.',
  'read-policies': 'Run aws lambda get-policy on the function and read which principals and actions it allows.',
  'distribution-config': 'Paste aws cloudfront get-distribution-config: policies, methods, origin access control.',
  'function-log': 'Look whether the function’s log has an entry for this call.',
  'browser-network':
    'Look at the OPTIONS call in the browser’s network tab: its status and its Access-Control headers.',
  'waf-log': 'Look at the firewall’s sampled requests for this time.',
  'bypass-cache': 'Send it with a query parameter that was never used, and look at Age and X-Cache.',
  'check-route': 'Compare path, stage and method with the API’s routes, and deploy the stage anew.',
} as const satisfies Record<string, string>

export type NextId = keyof typeof next

/** The sentence of a next step. */
export const nextStep = (id: NextId): string => next[id]
