import { literals } from '../literals.ts'
import type { Ready } from './ready.ts'
import { finishedBodyFile } from './ready.ts'

const text = literals.javascript

/** A call of `fetch`, for a console or for Node; headers as pairs, so that repeated ones stay. */
export function fetchText({ method, url, headers, body }: Ready): string {
  const typed = headers.some(([name]) => name.toLowerCase() === 'content-type')
  const value =
    body &&
    ('text' in body ? text(body.text) : `await (await import('node:fs/promises')).readFile(${text(finishedBodyFile)})`)
  // As bytes where no type is given: for a text fetch would name one by itself.
  const sent = body && 'text' in body && !typed ? `new TextEncoder().encode(${value})` : value
  return [
    `const response = await fetch(${text(url)}, {`,
    `  method: ${text(method)},`,
    '  headers: [',
    ...headers.map(([name, given]) => `    [${text(name)}, ${text(given)}],`),
    '  ],',
    ...(sent === undefined ? [] : [`  body: ${sent},`]),
    '})',
    'console.log(response.status, await response.text())',
    '',
  ].join('\n')
}
