// What is asked before a real call, and why there may be none.
import type { Sentence } from './segment.ts'

/** What leaves the tab. */
export const leavesTab = {
  relay:
    'The relay on this machine sends the finished, signed request as it is. Your secret stays in this tab; signature and session token leave it with the call.',
  direct:
    'This browser sends the finished, signed request straight to the host, as far as browsers allow. Your secret stays in this tab; signature and session token leave it with the call.',
} as const

/** What an answer tells that the model did not say. */
export const answered = {
  fromCache: 'a cache answered, so this says nothing about the signature of this call.',
  disagrees:
    'The answer is not the predicted one. What AWS does here differs from what this page knows, or a setting differs from yours.',
} as const

/** Why sending is off. */
export const sendingOff = {
  'example-key': ['Real calls are off: this is AWS’s published example key, which nobody holds.'],
  'example-host': ['Real calls are off: this is one of the two example hosts.'],
  'no-key': ['Real calls are off: without a key nothing can be signed.'],
  host: ['Real calls are off: a host is missing or is none.'],
} as const satisfies Record<string, Sentence>

export type SendingOff = keyof typeof sendingOff

/** "This hands a signature that is valid at X until 06:05 UTC to Y". */
export const handsOver = (signedFor: string | undefined, until: string, sentTo: string): Sentence =>
  signedFor === undefined
    ? ['An unsigned request to ', { code: sentTo }, '.']
    : [
        'This hands a signature that is valid at ',
        { code: signedFor },
        ` until ${until} UTC to `,
        { code: sentTo },
        '.',
      ]

/** Asked above the pairs that are to be sent. */
export const askToSend = 'Real calls hand a valid signature to whoever receives them. Send these?'
