// Lessons: what CloudFront's settings do to a signed request.
import { sources } from '../sources.ts'
import type { LessonTable } from './lesson.ts'
import { lessonSources } from './lessonSources.ts'

export const settingLessons = {
  'all-viewer': {
    title: 'Forwarding every header: AllViewer',
    situation: [
      'The origin request policy is ',
      { code: 'AllViewer' },
      ': every header of the viewer’s goes to the origin, ',
      { code: 'Host' },
      ' too. The request is signed for the Function URL.',
    ],
    ask: 'What is the answer?',
    because: [
      'Lambda finds the function by ',
      { code: 'Host' },
      ' and gets CloudFront’s. No Function URL has that name. In which words it says so is not documented; here it is assumed to say Forbidden.',
    ],
    change: ['Choose ', { code: 'AllViewerExceptHostHeader' }, ' as origin request policy.'],
    changed: [
      'Everything but ',
      { code: 'Host' },
      ' is forwarded; Host becomes the origin’s. AWS made this policy for such origins.',
    ],
    remember: [
      'Keeping the viewer’s ',
      { code: 'Host' },
      ' does not help: a Function URL answers to its own name alone. Use ',
      { code: 'AllViewerExceptHostHeader' },
      '.',
    ],
    source: sources.managedOriginRequestPolicies,
    certainty: 'documented',
  },
  'query-dropped': {
    title: 'A query, and a policy without one',
    situation: [
      'A policy of one’s own forwards all headers but ',
      { code: 'Host' },
      ', and no query. The request is signed for the Function URL.',
    ],
    ask: 'Which line does Lambda rebuild differently?',
    because: ['The caller signed a query, and Lambda sees none: its line is empty.'],
    change: ['Choose ', { code: 'AllViewerExceptHostHeader' }, ' as origin request policy.'],
    changed: ['The query arrives as it was signed.'],
    remember: [
      'What a policy does not name does not reach the origin. If it was signed, the signature no longer matches.',
    ],
    source: sources.originRequests,
    certainty: 'documented',
  },
  'user-agent': {
    title: 'User-Agent, signed as well',
    situation: [
      'The client signs ',
      { code: 'user-agent' },
      ' as well. A policy of one’s own forwards everything but ',
      { code: 'Host' },
      ' and ',
      { code: 'User-Agent' },
      '.',
    ],
    ask: 'Which line does Lambda rebuild differently?',
    because: ['CloudFront does not just leave it out: it sends ', { code: 'Amazon CloudFront' }, ' in its place.'],
    change: ['Leave it unsigned: empty “Also sign” (Credentials, “How it is signed”), as the SDKs do.'],
    changed: ['The header still changes on the way; it is no longer anybody’s signed word.'],
    remember: [
      'Do not sign what hops rewrite: ',
      { code: 'user-agent' },
      ', ',
      { code: 'x-forwarded-for' },
      ', ',
      { code: 'via' },
      ', ',
      { code: 'connection' },
      '. The SDKs leave most of them out by themselves.',
    ],
    source: sources.customOriginBehavior,
    certainty: 'documented',
  },
  oac: {
    title: 'OAC: who is the caller now?',
    situation: [
      'Origin access control is ',
      { code: 'always' },
      ': CloudFront signs every request to the origin. Somebody calls without any signature.',
    ],
    ask: 'Whom does Lambda authenticate?',
    because: [
      'CloudFront signed, with a key of its own, for whoever asked. The answer is 200, and the function is not told who called.',
    ],
    change: ['Set Origin access control to ', { code: 'none' }, '.'],
    changed: ['The same call is refused again: nobody signs for it.'],
    remember: [
      'OAC keeps everybody out who does not come through CloudFront. It does not ask who comes through CloudFront: that takes a check of its own there.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'oac-post': {
    title: 'OAC and a POST',
    situation: [
      'CloudFront signs (',
      { code: 'always' },
      '). The caller posts an order, and does not send ',
      { code: 'x-amz-content-sha256' },
      '.',
    ],
    ask: 'What is the answer?',
    because: [
      'The last line is the hash of the body, and CloudFront does not hash bodies: it takes the hash from this header. What it signs without one, Lambda does not accept.',
    ],
    change: ['Send the header: Credentials, “How it is signed”, “Send and sign x-amz-content-sha256”.'],
    changed: ['CloudFront signs the hash that the caller sent, and it is the body’s.'],
    remember: [
      'With OAC, whoever sends PUT or POST must put the SHA-256 of the body in ',
      { code: 'x-amz-content-sha256' },
      '. GET needs nothing.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  'oac-own-authorization': {
    title: 'OAC and an Authorization of one’s own',
    situation: ['The caller signs for the Function URL, correctly. Origin access control is ', { code: 'always' }, '.'],
    ask: 'Whom does Lambda authenticate?',
    because: [
      'CloudFront overwrites ',
      { code: 'Authorization' },
      '. The caller’s signature is gone; so would be a token of one’s own.',
    ],
    change: ['Set Origin access control to ', { code: 'no-override' }, '.'],
    changed: [
      'The caller’s own signature is passed on. AWS asks for ',
      { code: 'Authorization' },
      ' in the cache policy for this; whether a forwarding policy is enough is an open question.',
    ],
    remember: [
      { code: 'always' },
      ' replaces the caller’s ',
      { code: 'Authorization' },
      '; ',
      { code: 'no-override' },
      ' keeps it, and then it must be signed for the Function URL.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  cache: {
    title: 'A cache in front, and whom it answers',
    situation: [
      'Answers are cached (',
      { code: 'CachingOptimized' },
      '). A second ago somebody signed this GET and got an answer. Now somebody else asks, without a signature.',
    ],
    ask: 'What is the answer?',
    because: [
      'The cache key is the path; the signature is not in it. CloudFront has an answer for this path and gives it: nobody asks Lambda.',
    ],
    change: ['Choose ', { code: 'CachingDisabled' }, ' as cache policy.'],
    changed: ['Now every call reaches Lambda, and this one is refused.'],
    remember: [
      'A cache hands one caller’s answer to the next, unless the signature is in its key. AWS describes the key; this follows from it.',
    ],
    source: lessonSources.cacheKey,
    certainty: 'assumed',
  },
} as const satisfies LessonTable
