import type { refusalLessons } from '../words/lessons/refusals.ts'
import type { LessonData } from './lesson.ts'

const straight = { attempt: { signFor: 'function-url', sendTo: 'function-url' } } as const

export const refusals: LessonData<keyof typeof refusalLessons> = {
  clock: {
    situation: { clockOff: '7', ...straight },
    question: { kind: 'check', choices: ['ok', 'signature', 'date-not-yet'] },
    point: { step: 'canonical-request', id: 'header:x-amz-date' },
    goal: { status: 200 },
    edit: { clockOff: '' },
  },
  scope: {
    situation: { region: 'eu-west-1', ...straight },
    question: { kind: 'check', choices: ['ok', 'signature', 'scope-region'] },
    point: { step: 'string-to-sign', id: 'credential-scope' },
    goal: { status: 200 },
    edit: { region: '' },
  },
  'session-token': {
    situation: { accessKeyId: 'ASIAIOSFODNN7EXAMPLE', ...straight },
    question: { kind: 'check', choices: ['ok', 'access-key', 'token-present'] },
    goal: { status: 200, newLine: true },
    edit: 'session-token',
  },
  'double-encoding': {
    situation: { doubleEncodePath: 'no', ...straight },
    question: {
      kind: 'differing',
      between: 'sent-and-rebuilt',
      step: 'canonical-request',
      choices: ['path', 'query', 'header:host', 'none'],
    },
    goal: { status: 200, lineChanged: 'path' },
    edit: { doubleEncodePath: 'usual' },
  },
  'payload-hash': {
    situation: { payload: 'unsigned', ...straight },
    question: { kind: 'check', choices: ['ok', 'signature', 'payload'] },
    point: { step: 'canonical-request', id: 'payload-hash' },
    goal: { status: 200, lineChanged: 'payload-hash' },
    edit: { payload: 'signed' },
  },
  presigned: {
    situation: {
      method: 'GET',
      path: '/orders/7',
      query: '',
      headers: '',
      body: '',
      form: 'query',
      attempt: { signFor: 'function-url', sendTo: 'cloudfront' },
    },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'query' },
    goal: { check: 'auth-present' },
    edit: { originRequestPolicy: 'None' },
  },
}
