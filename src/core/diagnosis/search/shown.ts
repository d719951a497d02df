import { isBearer, lengthOf } from '../../http/bearers.ts'
import { uriEncode } from '../../sigv4/uriEncode.ts'
import type { Deviation } from './choice.ts'
import type { Given } from './given.ts'

const bearerParameter = /(X-Amz-(?:Security-Token|Signature)(?:=|(?:%25)*%3D))([^&\s]+)/gi

/** A deviation as it may leave the search: without secret, token, and what other headers carry that opens doors. */
export function shown(deviation: Deviation, { signer, token = '' }: Given): Deviation {
  const { part, name = '', from, to } = deviation
  const secret = 'secretAccessKey' in signer ? signer.secretAccessKey : ''
  const signingKey = 'signingKey' in signer ? signer.signingKey : ''
  const hidden = [token, secret, signingKey].filter((text) => text !== '').flatMap(spellings)
  const text = (value: string): string => {
    if (part === 'header' && isBearer(name) && value !== '') return lengthOf(value)
    const masked = value.replace(bearerParameter, (_, label: string, text: string) => label + lengthOf(text))
    return hidden.reduce((left, one) => left.replaceAll(one, '[hidden]'), masked)
  }
  return { ...deviation, from: text(from), to: text(to) }
}

/** A text as it is, and as paths and queries have it that are encoded up to three times. */
function spellings(text: string): readonly string[] {
  const inPath = (part: string): string => uriEncode(part).replaceAll('%2F', '/')
  const times = (encode: (part: string) => string) => [encode(text), encode(encode(text)), encode(encode(encode(text)))]
  return [text, ...times(uriEncode), ...times(inPath)]
}
