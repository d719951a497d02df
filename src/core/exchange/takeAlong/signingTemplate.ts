import { sha256Hex } from '../../sigv4/hash.ts'
import { trace } from '../../sigv4/trace.ts'
import type { Call } from './call.ts'

/** One line of a canonical request: fixed, or one whose value is known when the code runs. */
export type TemplateLine =
  | { readonly text: string }
  | { readonly name: string; readonly value: 'date' | 'token' }
  | { readonly name: string; readonly value: { readonly variable: string } }

/** What a program needs that signs by itself: everything but the time and the bearers is computed already. */
export interface SigningTemplate {
  readonly lines: readonly TemplateLine[]
  /** Joined by `;`. */
  readonly signedHeaders: string
  readonly payloadHash: string
}

/** The canonical request of a call, for the host that it is signed for, with places for what is known later. */
export function signingTemplate(call: Call): SigningTemplate {
  const bytes = call.body && ('file' in call.body ? call.body.bytes : call.body.text)
  const payloadHash = sha256Hex(bytes ?? '')
  const later = new Map<string, Exclude<TemplateLine, { text: string }>['value']>([
    ['x-amz-date', 'date'],
    ['x-amz-security-token', 'token'],
    ...call.headers.flatMap((header) =>
      'variable' in header ? [[header.name, { variable: header.variable }] as const] : [],
    ),
  ])
  const { canonicalRequest, signedHeaders } = trace(
    {
      method: call.method,
      url: `${call.scheme}://${call.sendTo}${call.target}`,
      headers: [
        ...call.headers.map(({ name, ...rest }) => [name, 'value' in rest ? rest.value : ''] as const),
        ...(call.sessionToken ? [['x-amz-security-token', ''] as const] : []),
      ],
    },
    {
      credentials: {},
      region: call.region,
      service: call.service,
      // Any time: its line is a place for the one at which the program runs.
      date: new Date(0),
      host: call.signFor,
      payload: { hash: payloadHash },
    },
    { payloadHash },
  )
  return {
    lines: canonicalRequest.map(({ id, line }): TemplateLine => {
      const name = id.replace(/^header:/, '')
      const value = id.startsWith('header:') ? later.get(name) : undefined
      return value === undefined ? { text: line } : { name, value }
    }),
    signedHeaders: signedHeaders.join(';'),
    payloadHash,
  }
}
