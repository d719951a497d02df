// What somebody may have noticed about a failing request.

const symptoms = {
  'get-works-post-fails': 'GET works, POST or PUT with a body fails',
  'get-works-head-fails': 'GET works, HEAD fails',
  'direct-works-edge-fails': 'It works straight to the origin and fails through the CDN or custom domain',
  'works-without-query': 'It works without the query string, or without one parameter',
  'works-without-special-characters': 'It fails only with special characters in path, query or headers',
  'works-without-extra-headers': 'It works with fewer headers',
  'works-with-another-client': 'The same call works with another client or library',
  'works-with-long-lived-keys': 'It works with a long-lived key and fails with temporary credentials',
  'works-with-other-credentials': 'It works with other credentials',
  'fails-only-in-browser': 'It works outside a browser',
  'fails-only-in-one-browser': 'It fails in one browser and works in others',
  'fails-on-one-machine': 'It works on another machine',
  intermittent: 'It works sometimes',
  'stopped-working-after-time': 'It worked, and stopped after minutes or hours',
  'fails-around-midnight-utc': 'It fails around midnight UTC, or after a day',
  'fails-with-large-body': 'Small bodies work, large ones fail',
  'origin-not-reached': 'Nothing appears in the function’s logs',
  'client-sees-no-response': 'The client reports a network or CORS error, not a response',
} as const satisfies Record<string, string>

export type SymptomId = keyof typeof symptoms

/** All ids of symptoms. */
export const symptomIds = Object.keys(symptoms) as readonly SymptomId[]

/** What the symptom is, in words. */
export const symptomText = (id: SymptomId): string => symptoms[id]
