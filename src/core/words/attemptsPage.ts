// What stands around the comparison of two attempts, and the reason that it comes to.

/** Of one difference alone in what is signed, or the first of several. */
export const reasonText = {
  proven: (cause: string): string => `Proven by what is known of the failing one alone: ${cause}.`,
  answer: (cause: string): string => `Its own answer and request speak for this, likely but not proven: ${cause}.`,
  only: (note: string): string => `Most likely, since nothing else that is signed differs: ${note}`,
  first: (count: number, note: string): string =>
    `Possibly the first of ${count} differences in what is or may be signed: ${note} Make them equal from the top, one by one.`,
  maybe: (note: string): string => `Possibly, if it is signed: ${note}`,
  around: (note: string): string =>
    `Nothing that is signed differs, as far as both tell. Then it is the key, the clock, or what happens on the way, perhaps because of this: ${note}`,
  same: 'The requests are the same by meaning: then it is the key, the clock, or what happens on the way.',
  little: 'Too little is known of both to tell. A debug log, a HAR or the signed headers of each would.',
  unsigned: 'Neither paste shows a signature, so region, service, token and signed headers could not be compared.',
  refusedBoth: 'Both were refused: what they have in common may be the cause.',
  answeredBoth: 'Neither was refused, by the answers in the pastes.',
} as const

/** How sure a reason is, as a mark beside it. */
export const reasonMarks = {
  proven: 'proven',
  answer: 'likely',
  only: 'likely',
  first: 'possible',
  maybe: 'possible',
  around: 'possible',
  same: 'not in the request',
  little: 'not known',
} as const

export const attemptsText = {
  title: 'Compare two attempts',
  say: 'One call works, the other fails: paste both, in whatever form you have them. They are compared by meaning, and nothing of them is sent or stored; secrets are forgotten when this closes.',
  works: 'The one that works',
  fails: 'The one that fails',
  example: 'curl …, a HAR, raw HTTP, fetch(…), a debug log, headers, a presigned URL',
  usePage: 'Use what stands on this page',
  useText: 'Use the pasted text',
  page: 'What stands on this page',
  openWorks: 'Open the working one here',
  openFails: 'Open the failing one here',
  swap: 'Swap the two',
  swapped: 'By their answers it is the other way round: the second was answered well, the first was refused.',
  missing: 'Two are needed. So far, nothing of a request was recognised in:',
  reason: 'Why the one fails',
  differing: 'Differences',
  none: 'No difference that can be seen.',
  absent: 'not there',
  notKnown: 'not known',
  leadsWorks: 'works',
  leadsFails: 'fails',
  others: (count: number): string =>
    count === 1 ? 'Another exchange in the text was left out.' : `${count} other exchanges in the text were left out.`,
  sameCount: (count: number): string => (count === 1 ? '1 part is the same' : `${count} parts are the same`),
  written: (count: number): string => `${count} written otherwise`,
  unknownCount: (count: number): string =>
    count === 1 ? '1 part is known of one only' : `${count} parts are known of one only`,
  answer: (status: number): string => `answer ${status}`,
} as const

/** The two ways of the comparison. */
export const compareWays = { compare: 'Views of this failure', attempts: 'Two attempts' } as const

/** In the box for pasting. */
export const compareTwo = 'Compare two…'
