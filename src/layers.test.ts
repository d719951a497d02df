// The one test that holds the sources to the table of rooms, and to two more: where packages and the platform's powers belong.
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { rooms } from './rooms.ts'

/** Which npm package (or `node:`) belongs where. */
const packages: readonly Belonging[] = [
  { what: /^@noble\/hashes\//, where: ['core', 'bench'] },
  // Pure and synchronous, and YAML is nobody's own subject: templates are read with it.
  { what: /^yaml$/, where: ['core/exchange'] },
  // Pure and synchronous too: commands to take along are quoted with it.
  { what: /^shlex$/, where: ['core/exchange'] },
  { what: /^zustand(\/|$)/, where: ['session'] },
  {
    what: /^@(aws-sdk|aws-crypto|smithy)\//,
    where: ['reference', 'mutations', 'triage', 'bench'],
    typesAnywhere: true,
  },
  // The signers that other people use.
  { what: /^aws4(fetch)?$/, where: ['triage', 'bench'] },
  { what: /^(react|react-dom|lucide-react)(\/|$)/, where: ['ui', 'App.tsx', 'main.tsx'] },
  // Links that share what was entered: deflated, and written in the letters of an address.
  { what: /^(fflate|@scure\/base)$/, where: ['session/share'] },
  { what: /^valibot$/, where: ['relay', 'lab', 'session', 'calls', 'workers'] },
  { what: /^selfsigned$/, where: ['lab'] },
  { what: /^playwright$/, where: ['bench'] },
  { what: /^fast-check$/, where: ['fuzz'] },
  {
    what: /^(node:|vite$|ipaddr\.js$)/,
    where: ['relay', 'lab', 'mutations', 'bench', 'observe', 'triage', 'site', 'start.ts'],
    notIn: ['relay/protocol.ts'],
  },
]

/** What the platform gives everybody, and who may take it. */
const platform: readonly Belonging[] = [
  {
    what: /^(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection)$/,
    where: ['calls', 'relay', 'lab', 'start.ts', 'site/offlineWorker.ts'],
    notIn: ['relay/protocol.ts'],
  },
  {
    // One file, so that what is kept can be read there whole.
    what: /^(localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie)$/,
    where: ['session/storage.ts'],
  },
  { what: /^caches$/, where: ['site/offlineWorker.ts'] },
  // A thread of Node is a worker too.
  { what: /^(Worker|SharedWorker|serviceWorker|createPolicy)$/, where: ['workers', 'bench/inNode.ts'] },
]

interface Belonging {
  what: RegExp
  where: readonly string[]
  notIn?: readonly string[]
  typesAnywhere?: boolean
}

const within = (path: string, place: string) => path === place || path.startsWith(`${place}/`)
const isTest = (file: string) => /(\.test\.tsx?|\/testHarness\.ts)$/.test(file)
const roomOf = (file: string) => Object.keys(rooms).find((room) => within(file, room))
const standsIn = (file: string, places: readonly string[] = []) => places.some((place) => within(file, place))

/** Everything in one source that the tables forbid, as sentences. */
function faults(file: string, source: string): string[] {
  const room = roomOf(file)
  if (isTest(file) && (room !== undefined || !file.includes('/'))) return []
  if (room === undefined) return [`${file}: no room has this file. Move it, or add its folder to the table of rooms.`]

  const misplaced = (name: string, table: readonly Belonging[], type = false) =>
    table.some(
      ({ what, where, notIn, typesAnywhere }) =>
        what.test(name) && !(typesAnywhere && type) && (!standsIn(file, where) || standsIn(file, notIn)),
    )
  const found: string[] = []
  const { imports, names } = readSource(file, source)
  for (const { from, type } of imports) {
    const path = from.replace(/\?.*$/, '')
    if (path.startsWith('.')) {
      const target = posix.join(posix.dirname(file), path)
      if (!standsIn(target, [room, ...(rooms[room]?.uses ?? [])]))
        found.push(`${file}: ${room} may not import ${target}.`)
      if (isTest(target)) found.push(`${file}: imports a test.`)
    } else if (!packages.some(({ what }) => what.test(path))) {
      found.push(`${file}: the package ${path} has no place yet. Add it to the table of packages.`)
    } else if (misplaced(path, packages, type)) found.push(`${file}: ${path} does not belong here.`)
  }
  for (const name of names) if (misplaced(name, platform)) found.push(`${file}: ${name} does not belong here.`)
  return found
}

interface Node {
  type: string
  [key: string]: unknown
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const textOf = (value: unknown) => (isNode(value) && typeof value.value === 'string' ? value.value : undefined)

/** What a source imports, and which of the platform's names it utters in code (never in comments or sentences). */
function readSource(file: string, source: string) {
  const { program, errors } = parseSync(file, source)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  const imports: { from: string; type: boolean }[] = []
  const names = new Set<string>()
  const utter = (name: unknown) => {
    if (typeof name === 'string' && platform.some(({ what }) => what.test(name))) names.add(name)
  }
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (!isNode(value)) return
    const from = /^(Import|Export|TSImport)/.test(value.type) ? textOf(value.source ?? value.argument) : undefined
    if (from !== undefined) {
      const kind = value.importKind ?? value.exportKind
      const parts = Array.isArray(value.specifiers) ? value.specifiers : []
      const onlyTypes = parts.length > 0 && parts.every((part) => part.importKind === 'type')
      imports.push({ from, type: kind === 'type' || onlyTypes || value.type === 'TSImportType' })
    }
    if (value.type === 'Identifier') utter(value.name)
    if (value.type === 'MemberExpression' && isNode(value.property)) {
      const name = value.computed ? textOf(value.property) : value.property.name
      const owner = isNode(value.object) ? (value.object.name ?? (value.object.property as Node | undefined)?.name) : ''
      utter(name)
      if (owner === 'document') utter(`document.${name}`)
    }
    if (value.type === 'NewExpression' && isNode(value.callee) && value.callee.name === 'URL') {
      const [target, base] = Array.isArray(value.arguments) ? value.arguments : []
      const path = textOf(target)
      if (path && /^\..*\.[cm]?[jt]sx?$/.test(path) && isNode(base)) imports.push({ from: path, type: false })
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(program)
  return { imports, names }
}

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
const read = (file: string) => readFileSync(new URL(file, `file://${import.meta.dirname}/`), 'utf8')

test('there is something to look at', () => {
  const lookedAt = files.filter((file) => !isTest(file))
  const imports = lookedAt.flatMap((file) => readSource(file, read(file)).imports)
  expect(lookedAt.length).toBeGreaterThan(30)
  expect(imports.length).toBeGreaterThan(60)
})

test.for(files)('%s stands in a room and uses only what belongs there', (file) => {
  expect(faults(file, read(file))).toEqual([])
})

const planted: readonly [fault: string, file: string, source: string][] = [
  ['a folder that the table does not know', 'utils/a.ts', ''],
  ['a folder inside core that the table does not know', 'core/helpers/a.ts', ''],
  ['a file beside the rooms', 'helpers.ts', ''],
  ['a test in an unknown folder', 'utils/a.test.ts', ''],
  ['an import upward', 'core/sigv4/a.ts', "import { b } from '../cloudfront/b.ts'"],
  ['an export upward', 'core/http/a.ts', "export * from '../sigv4/b.ts'"],
  ['a type from above', 'core/words/a.ts', "import type { B } from '../../session/b.ts'"],
  ['a type named in place', 'core/words/a.ts', "export const a: import('../sigv4/b.ts').B = 1"],
  ['an import made late', 'ui/parts/A.tsx', "const load = () => import('../../session/b.ts')"],
  ['a part that reads the session', 'ui/parts/A.tsx', "import { b } from '../../session/b.ts'"],
  ['a panel that calls', 'ui/panels/A.tsx', "import { b } from '../../calls/b.ts'"],
  ['a page that imports the engine', 'session/a.ts', "import { b } from '../engine.ts'"],
  ['more of the relay than its protocol', 'calls/a.ts', "import { b } from '../relay/b.ts'"],
  ['the session in a worker', 'workers/a.ts', "import { b } from '../session/b.ts'"],
  ['a worker made elsewhere', 'session/a.ts', "new Worker(new URL('../workers/b.ts', import.meta.url))"],
  ['a script by address', 'core/http/a.ts', "new URL('../../workers/b.ts', import.meta.url)"],
  ['an import of a test', 'core/http/a.ts', "import { b } from './b.test.ts'"],
  ['an unknown package', 'session/a.ts', "import b from 'left-pad'"],
  ['noble outside core', 'workers/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'"],
  ['zustand in a panel', 'ui/panels/A.tsx', "import { create } from 'zustand'"],
  ['the SDK in core', 'core/sigv4/a.ts', "import { SignatureV4 } from '@smithy/signature-v4'"],
  ['React in the session', 'session/a.ts', "import { useState } from 'react'"],
  ['Node in core', 'core/http/a.ts', "import { readFileSync } from 'node:fs'"],
  ['Node in the protocol', 'relay/protocol.ts', "import { readFileSync } from 'node:fs'"],
  ['a connection outside calls', 'session/a.ts', "void fetch('/x')"],
  ['a connection through the window', 'ui/panels/A.tsx', "void window['fetch']('/x')"],
  ['an old connection', 'reference/a.ts', 'new XMLHttpRequest()'],
  ['a socket', 'workers/a.ts', "new WebSocket('wss://x')"],
  ['a stream of events', 'App.tsx', "new EventSource('/x')"],
  ['a beacon', 'session/a.ts', "navigator.sendBeacon('/x')"],
  ['a connection in the protocol', 'relay/protocol.ts', "void fetch('/x')"],
  ['storage outside its file', 'session/a.ts', "localStorage.setItem('a', 'b')"],
  ['session storage', 'ui/panels/A.tsx', 'export const a = window.sessionStorage'],
  ['a database', 'calls/a.ts', "indexedDB.open('a')"],
  ['a cookie', 'session/a.ts', "document.cookie = 'a=b'"],
  ['a cookie through the window', 'session/a.ts', "window.document.cookie = 'a=b'"],
  ['a cache', 'calls/a.ts', "void caches.open('a')"],
]

test.for(planted)('%s is found', ([, file, source]) => {
  expect(faults(file, source)).toHaveLength(1)
})

test('what is allowed is left alone', () => {
  expect(faults('calls/a.ts', "import { b } from '../relay/protocol.ts'; void fetch('/x')")).toEqual([])
  expect(faults('session/storage.ts', "localStorage.getItem('a')")).toEqual([])
  expect(faults('session/a.ts', "import type { C } from '@smithy/types'; export type D = C")).toEqual([])
  expect(faults('core/http/a.ts', "const cookie = 'a'; export const b = { cookie }.cookie")).toEqual([])
  expect(faults('core/words/a.ts', "// fetch\nexport const a = 'fetch and localStorage in a sentence'")).toEqual([])
  expect(faults('ui/parts/A.tsx', "import styles from './A.module.css'; import { X } from 'lucide-react'")).toEqual([])
})
