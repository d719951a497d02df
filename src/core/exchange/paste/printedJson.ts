// What programs print of a call: headers as an object, an exception with the answer somewhere inside.
import type { Loose } from '../../evidence/text/looseJson.ts'
import { isObject, membersOf } from '../../evidence/text/looseJson.ts'
import { awsErrorJson } from './awsErrorJson.ts'
import { isAwsSentence } from './awsErrorText.ts'
import { fieldsOf } from './jsonRequest.ts'
import type { JsonShape } from './jsonShape.ts'

const ofCall = /^(?:authorization|x-amz-date|x-amzn-(?:errortype|requestid|trace-id))$/i

/** Headers as an object of names and values. */
export const printedHeaders: JsonShape = {
  format: 'headers',
  looksLike: (value) =>
    membersOf(value).some(([name]) => ofCall.test(name)) &&
    membersOf(value).every(([, inner]) => typeof inner === 'string' || typeof inner === 'number'),
  read: (value) => {
    const headers = fieldsOf(value)
    const answered = headers.some(([name]) => /^x-amzn-/i.test(name))
    return { pieces: [answered ? { kind: 'response', response: { headers } } : { kind: 'request-headers', headers }] }
  },
}

interface Answered {
  readonly body: string
  readonly status?: number
}

/** An exception or a line of a structured log that holds AWS's answer some levels down. */
export const wrappedError: JsonShape = {
  format: 'aws-error-json',
  looksLike: (value) => answerIn(value, 0) !== undefined,
  read: (value) => {
    const response = answerIn(value, 0)
    return { pieces: response ? [{ kind: 'response', response }] : [] }
  },
}

function answerIn(value: Loose, depth: number): Answered | undefined {
  if (depth > 6) return undefined
  if (typeof value === 'string') return isAwsSentence(value) ? { body: value } : undefined
  if (awsErrorJson.looksLike(value) && isAwsSentence(jsonText(value))) return { body: jsonText(value) }
  const inner = isObject(value) ? membersOf(value).map(([, one]) => one) : Array.isArray(value) ? value : []
  for (const one of inner) {
    const found = answerIn(one, depth + 1)
    if (found === undefined) continue
    const status = membersOf(value).find(([name, given]) => /^status(?:Code)?$/i.test(name) && isStatus(given))?.[1]
    return found.status === undefined && status !== undefined ? { ...found, status: Number(status) } : found
  }
  return undefined
}

const isStatus = (value: Loose): boolean => /^[1-5]\d\d$/.test(String(value))

/** The JSON that a value was, without blanks between. */
export function jsonText(value: Loose): string {
  if (isObject(value)) {
    const members = value.members.map(([name, inner]) => `${JSON.stringify(name)}:${jsonText(inner)}`)
    return `{${members.join(',')}}`
  }
  return Array.isArray(value) ? `[${value.map((one: Loose) => jsonText(one)).join(',')}]` : JSON.stringify(value)
}
