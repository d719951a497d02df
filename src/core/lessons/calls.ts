import type { callLessons } from '../words/lessons/calls.ts'
import type { LessonData } from './lesson.ts'

const workaround = { signFor: 'function-url', sendTo: 'cloudfront' } as const
const forCloudFront = { signFor: 'cloudfront', sendTo: 'cloudfront' } as const

export const calls: LessonData<keyof typeof callLessons> = {
  unsigned: {
    situation: { attempt: { signFor: 'none', sendTo: 'cloudfront' } },
    question: { kind: 'status' },
    goal: { status: 200, caller: 'viewer' },
    edit: { attempt: workaround },
  },
  'function-url': {
    situation: { attempt: { signFor: 'function-url', sendTo: 'function-url' } },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'header:host' },
    goal: { check: 'signature', lineChanged: 'header:host' },
    edit: { attempt: { signFor: 'cloudfront', sendTo: 'function-url' } },
  },
  cloudfront: {
    situation: { attempt: forCloudFront },
    question: {
      kind: 'differing',
      between: 'sent-and-rebuilt',
      step: 'canonical-request',
      choices: ['path', 'header:host', 'payload-hash', 'none'],
    },
    goal: { status: 200, caller: 'viewer' },
    edit: { attempt: workaround },
  },
  workaround: {
    situation: { attempt: workaround },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'header:host' },
    goal: { hostChanged: true, lineKept: 'header:host', status: 200 },
    edit: { cloudFrontHost: 'api.example.com' },
  },
  stages: {
    situation: { cloudFrontHost: 'staging.example.com', aliases: 'dev.example.com', attempt: workaround },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'header:host' },
    goal: { check: 'signature', lineChanged: 'header:host' },
    edit: { attempt: forCloudFront },
  },
}
