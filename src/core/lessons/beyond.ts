import type { beyondLessons } from '../words/lessons/beyond.ts'
import type { LessonData } from './lesson.ts'

const forCloudFront = { signFor: 'cloudfront', sendTo: 'cloudfront' } as const

export const beyond: LessonData<keyof typeof beyondLessons> = {
  proposal: {
    situation: { forwardedHost: true, attempt: forCloudFront },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'header:host' },
    goal: { check: 'signature' },
    edit: { forwardedHost: false },
  },
  'api-gateway': {
    situation: {
      cloudFrontHost: 'api.example.com',
      functionUrlHost: 'api.example.com',
      region: 'us-east-1',
      service: 'execute-api',
      originRequestPolicy: 'AllViewer',
      attempt: forCloudFront,
    },
    question: { kind: 'status' },
    point: { step: 'canonical-request', id: 'header:host' },
    goal: { refused: true },
    edit: { functionUrlHost: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com' },
  },
  'break-it': {
    situation: { attempt: { signFor: 'function-url', sendTo: 'cloudfront' } },
    question: { kind: 'status' },
    goal: { refused: true },
    edit: { headers: 'content-type: application/json\nvia: 1.1 proxy' },
  },
}
