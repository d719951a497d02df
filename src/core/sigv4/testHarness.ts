// The larger collections of vectors, and in them the requests as nine clients sent them, for every test that asks.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'

/** Where the larger collections lie; continuous integration says it. */
export const vectors = process.env.COUNTERSIGN_VECTORS

/** One of them; empty where they are not at hand. */
export const collection = <Case>(file: string): readonly Case[] =>
  vectors === undefined ? [] : JSON.parse(readFileSync(join(vectors, file), 'utf8'))

/** A request as a client sent it. */
export interface Capture {
  readonly case: string
  readonly client: string
  readonly method: string
  readonly target: string
  /** `Name: value`. */
  readonly headers: readonly string[]
  readonly authorization: string
  /** A character for each byte. */
  readonly body: string
  /** The rules under which the signature is that of the request, such as `path=double+norm q=plusLiteral payload=body`. */
  readonly verifiesAs: readonly string[]
  readonly canonicalRequest: string | null
  readonly selfReportedCanonicalRequest: string | null
}

export const captures = collection<Capture>('client-captures.json')
if (vectors === undefined) console.log('COUNTERSIGN_VECTORS names no folder: checks against captures are skipped')

/** Its headers but Authorization. */
export const fieldsOf = ({ headers }: Capture): readonly Field[] =>
  headers.map((line): Field => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 2)]
  })

export const bodyOf = ({ body }: Capture): Uint8Array => Uint8Array.from(body, (character) => character.charCodeAt(0))

/** The request as it arrives. */
export function requestOf(capture: Capture): HttpRequest {
  const headers = fieldsOf(capture)
  return {
    method: capture.method,
    url: `https://${fieldValue(headers, 'host')}${capture.target}`,
    headers: [...headers, ['Authorization', capture.authorization]],
    body: bodyOf(capture),
  }
}

/** Whether the signature is that of the request by these rules; by AWS's own unless others are named. */
export const verifiesBy = ({ verifiesAs }: Capture, rules = 'path=double+norm q=plusLiteral '): boolean =>
  verifiesAs.some((entry) => entry.startsWith(rules))
