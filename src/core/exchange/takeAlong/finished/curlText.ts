import { hostOfUrl } from '../../../http/url.ts'
import { command, word } from '../shell.ts'
import type { Ready } from './ready.ts'
import { finishedBodyFile } from './ready.ts'

/** A curl command for a POSIX shell. */
export function curlText({ method, url, host, headers, body }: Ready): string {
  const data = body || /^(POST|PUT|PATCH)$/.test(method)
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  return `${command(
    `curl ${method === 'HEAD' ? '--head' : `--request ${word(method)}`}`,
    ...(host === hostOfUrl(url) ? [] : [`--header ${word(`Host: ${host}`)}`]),
    // A header without a value must end in a semicolon.
    ...headers.map(([name, value]) => `--header ${word(value === '' ? `${name};` : `${name}: ${value}`)}`),
    // Without one curl would call the body a form.
    ...(data && !typed ? ["--header 'Content-Type:'"] : []),
    ...(data && !(body && 'bytes' in body) ? [`--data-raw ${word(body?.text ?? '')}`] : []),
    ...(body && 'bytes' in body ? [`--data-binary ${word(`@${finishedBodyFile}`)}`] : []),
    '--path-as-is --globoff',
    word(url),
  )}\n`
}
