// What the calls share: to whom they go, and the body that most of them have.
import type { Field } from '../core/http/message.ts'

export const json: Field = ['Content-Type', 'application/json']
export const order = { method: 'POST', headers: [json], body: '{"order":42}' } as const

export const direct = { signFor: 'function-url', sendTo: 'function-url' } as const
export const workaround = { signFor: 'function-url', sendTo: 'cloudfront' } as const
export const unsigned = { signFor: 'none', sendTo: 'function-url' } as const

/** Stands for the origin that the CORS settings let in. */
export const corsOrigin = 'CORS-ORIGIN'
