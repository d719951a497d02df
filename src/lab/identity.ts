// How a lab tells that it is one.
import { request } from 'node:http'
import * as v from 'valibot'
import type { HttpResponse } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { identityHost } from './names.ts'

const identitySchema = v.strictObject({
  countersignLab: v.literal(1),
  part: v.picklist(['cloudfront', 'function-url']),
  accessKeyIds: v.array(v.string()),
  disagree: v.boolean(),
  authority: v.string(),
})

/**
 * Which half of a lab answers on a port, the keys that it knows (never a secret), whether it contradicts the model, and
 * the fingerprint of its certificate authority.
 */
export type Identity = v.InferOutput<typeof identitySchema>

export const identityResponse = (identity: Identity): HttpResponse => {
  const body = bytesOfText(JSON.stringify(identity))
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.length)],
    ],
    body,
  }
}

/** Asks what listens on a port of this machine; undefined for everything that is no lab. */
export function askIdentity(port: number): Promise<Identity | undefined> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, headers: { host: identityHost }, agent: false }
    const asked = request({ ...options, signal: AbortSignal.timeout(2_000) }, (response) => {
      let text = ''
      response.on('data', (chunk) => {
        text += chunk
        if (text.length > 4096) asked.destroy()
      })
      response.on('end', () => resolve(parseIdentity(text)))
      response.on('error', () => resolve(undefined))
    })
    asked.on('error', () => resolve(undefined))
    asked.end()
  })
}

function parseIdentity(json: string): Identity | undefined {
  try {
    const { success, output } = v.safeParse(identitySchema, JSON.parse(json))
    return success ? output : undefined
  } catch {
    return undefined
  }
}
