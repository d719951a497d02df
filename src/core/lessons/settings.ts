import type { settingLessons } from '../words/lessons/settings.ts'
import type { LessonData } from './lesson.ts'

const workaround = { signFor: 'function-url', sendTo: 'cloudfront' } as const
const unsigned = { signFor: 'none', sendTo: 'cloudfront' } as const
const forwardsAll = { originRequestPolicy: 'AllViewerExceptHostHeader' } as const

export const settings: LessonData<keyof typeof settingLessons> = {
  'all-viewer': {
    situation: { originRequestPolicy: 'AllViewer', attempt: workaround },
    question: { kind: 'status' },
    goal: { status: 200 },
    edit: forwardsAll,
  },
  'query-dropped': {
    situation: { forwards: { headersExcept: 'host', queryStrings: 'none' }, attempt: workaround },
    question: {
      kind: 'differing',
      between: 'sent-and-rebuilt',
      step: 'canonical-request',
      choices: ['path', 'query', 'header:host', 'none'],
    },
    goal: { status: 200 },
    edit: forwardsAll,
  },
  'user-agent': {
    situation: {
      headers: 'content-type: application/json\nuser-agent: shop/1.0',
      alsoSign: 'user-agent',
      forwards: { headersExcept: 'host, user-agent', queryStrings: 'all' },
      attempt: workaround,
    },
    question: {
      kind: 'differing',
      between: 'sent-and-rebuilt',
      step: 'canonical-request',
      choices: ['header:host', 'header:user-agent', 'header:x-amz-date', 'none'],
    },
    goal: { status: 200, lineChanged: 'header:user-agent' },
    edit: { alsoSign: '' },
  },
  oac: {
    situation: { originAccessControl: 'always', attempt: unsigned },
    question: { kind: 'caller' },
    goal: { check: 'auth-present' },
    edit: { originAccessControl: 'none' },
  },
  'oac-post': {
    situation: {
      originAccessControl: 'always',
      contentSha256Header: false,
      attempt: { signFor: 'cloudfront', sendTo: 'cloudfront' },
    },
    question: { kind: 'status' },
    goal: { status: 200, caller: 'cloudfront' },
    edit: { contentSha256Header: true },
  },
  'oac-own-authorization': {
    situation: { originAccessControl: 'always', attempt: workaround },
    question: { kind: 'caller' },
    goal: { caller: 'viewer' },
    edit: { originAccessControl: 'no-override' },
  },
  cache: {
    situation: {
      method: 'GET',
      path: '/orders/7',
      query: '',
      headers: '',
      body: '',
      cachePolicy: 'CachingOptimized',
      cachedAnswer: true,
      attempt: unsigned,
    },
    question: { kind: 'status' },
    goal: { check: 'auth-present' },
    edit: { cachePolicy: 'CachingDisabled' },
  },
}
