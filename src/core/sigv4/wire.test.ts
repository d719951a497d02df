import { expect, test } from 'vitest'
import { inputText } from './source.ts'
import { fieldsByName, wireParts } from './wire.ts'

const request = (url: string) => ({
  method: 'GET',
  url,
  headers: [
    ['X-A', '1'],
    ['x-b', '2'],
    ['x-a', '3'],
  ] as const,
})

test.for([
  ['https://h/a?b=1&&c#d', '/a', ['b=1', '', 'c'], 'h'],
  ['https://user@h:8443?', '/', [''], 'h:8443'],
  ['http://h:80', '/', [], 'h'],
  ['https://h//a/../b?x=?&y=#', '//a/../b', ['x=?', 'y='], 'h'],
  ['/only/a/path?q', '/only/a/path', ['q'], ''],
] as const)('%s is cut, and each piece knows its place', ([url, path, query, host]) => {
  const wire = wireParts(request(url))
  expect([wire.path.text, wire.query.map(({ text }) => text), wire.authority.text]).toEqual([path, query, host])
  const pieces = [
    wire.authority,
    ...wire.query.map(({ text, sources }) => ({
      text,
      source: sources[0] ?? ({ input: 'url', start: 0, end: 0 } as const),
    })),
  ]
  for (const { text, source } of pieces)
    expect(inputText(source, request(url), {}).slice(source.start, source.end)).toBe(text)
})

test('fields are grouped by name, in order of arrival', () => {
  const groups = fieldsByName(wireParts(request('https://h/')).fields)
  expect([...groups].map(([name, fields]) => [name, fields.map(({ value }) => value)])).toEqual([
    ['x-a', ['1', '3']],
    ['x-b', ['2']],
  ])
})
