import type { lineLessons } from '../words/lessons/lines.ts'
import type { LessonData } from './lesson.ts'

const straight = { attempt: { signFor: 'function-url', sendTo: 'function-url' } } as const
const plainGet = { method: 'GET', path: '/orders/7', query: '', headers: '', body: '' } as const

export const lines: LessonData<keyof typeof lineLessons> = {
  'what-for': {
    situation: {
      ...plainGet,
      query: 'limit=10',
      edgeQuery: 'limit=1000',
      attempt: { signFor: 'function-url', sendTo: 'cloudfront' },
    },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'query' },
    goal: { status: 200, lineChanged: 'query' },
    edit: { query: 'limit=1000' },
  },
  'line-method': {
    situation: { ...plainGet, ...straight },
    question: { kind: 'line', part: 'method' },
    goal: { lineChanged: 'method', status: 200 },
    edit: { method: 'DELETE' },
  },
  'line-path': {
    situation: { ...plainGet, path: '/orders/caf%C3%A9', ...straight },
    question: { kind: 'line', part: 'path' },
    goal: { pathAsSent: true, status: 200 },
    edit: { path: '/orders/7' },
  },
  'line-query': {
    situation: { ...plainGet, query: 'tag=a%2Bb&limit=10', ...straight },
    question: { kind: 'line', part: 'query' },
    goal: { targetChanged: true, lineKept: 'query', status: 200 },
    edit: { query: 'limit=10&tag=a%2Bb' },
  },
  'line-headers': {
    situation: { ...plainGet, headers: 'X-Stage: a   b', ...straight },
    question: { kind: 'line', part: 'header:x-stage' },
    goal: { newLine: true, status: 200 },
    edit: { headers: 'X-Stage: a   b\nX-Team: shop' },
  },
  'line-host': {
    situation: {},
    question: {
      kind: 'differing',
      between: 'hosts',
      step: 'canonical-request',
      choices: ['path', 'header:host', 'signed-headers', 'payload-hash'],
    },
    goal: { lineChanged: 'header:host' },
    edit: { cloudFrontHost: 'api.example.com' },
  },
  'line-signed-headers': {
    situation: { ...plainGet, headers: 'Accept: text/html', ...straight },
    question: { kind: 'line', part: 'signed-headers' },
    goal: { lineChanged: 'signed-headers', status: 200 },
    edit: { contentSha256Header: false },
  },
  'line-payload': {
    situation: straight,
    question: { kind: 'line', part: 'payload-hash' },
    goal: { lineChanged: 'payload-hash', status: 200 },
    edit: { body: '{"order": 42}' },
  },
  'string-to-sign': {
    situation: {},
    question: {
      kind: 'differing',
      between: 'hosts',
      step: 'string-to-sign',
      choices: ['algorithm', 'request-date-time', 'credential-scope', 'hashed-canonical-request'],
    },
    goal: { lineChanged: 'credential-scope', check: 'scope-region' },
    edit: { region: 'eu-west-1' },
  },
  'key-chain': {
    situation: {},
    question: { kind: 'key' },
    point: { step: 'string-to-sign', id: 'credential-scope' },
    goal: { otherKey: true },
    edit: { guessScope: true },
  },
}
