// Lessons: what could be, what is elsewhere, and the test.
import { sources } from '../sources.ts'
import type { LessonTable } from './lesson.ts'
import { lessonSources } from './lessonSources.ts'

export const beyondLessons = {
  proposal: {
    title: 'What if: X-Forwarded-Host',
    situation: [
      'This does not exist at AWS. CloudFront keeps ',
      { code: 'Host' },
      ' as the viewer sent it and tells the Function URL’s name in ',
      { code: 'X-Forwarded-Host' },
      '. The client signs for CloudFront.',
    ],
    ask: 'What would the answer be?',
    because: [
      'Lambda would find the function by ',
      { code: 'X-Forwarded-Host' },
      ' and verify over the ',
      { code: 'Host' },
      ' that the client signed.',
    ],
    change: ['Switch it off: Distribution, “More settings”, “What if”.'],
    changed: ['Back at AWS as it is: 403.'],
    remember: [
      'With a second header for the route, ',
      { code: 'Host' },
      ' could stay what was signed. But nobody signs that header: a function would have to say which hosts it accepts.',
    ],
    source: sources.forwarded,
    certainty: 'assumed',
  },
  'api-gateway': {
    title: 'How API Gateway’s custom domains differ',
    situation: [
      'Behind CloudFront there is an API of API Gateway that has the custom domain name ',
      { code: 'api.example.com' },
      ' itself; the distribution has it, too. ',
      { code: 'AllViewer' },
      ' forwards Host. The client signs for that domain.',
    ],
    ask: 'What is the answer?',
    because: ['The API answers to its custom domain. So Host may stay what the client called and signed.'],
    change: [
      'Put an API without such a name behind: type ',
      { code: 'a1b2c3d4e5.execute-api.us-east-1.amazonaws.com' },
      ' as Function URL host.',
    ],
    changed: [
      'Refused: that origin does not know ',
      { code: 'api.example.com' },
      '. A Function URL is always in this place.',
    ],
    remember: [
      'API Gateway can be given the custom domain, and then verifies signatures for it. A Function URL has no custom domain to be given.',
    ],
    source: lessonSources.customDomainBehind,
    certainty: 'observed',
  },
  'break-it': {
    title: 'Break it yourself',
    situation: ['Everything is right: signed for the Function URL, sent to CloudFront, the recommended policies.'],
    ask: 'What is the answer?',
    because: ['Every signed part arrives as it was signed, in time, with the right scope and a known key.'],
    change: [
      'Break it, in a way of your own: request, credentials or distribution. Then read what the verdict makes of it.',
    ],
    changed: ['Refused. Undo, and find another way; there are dozens.'],
    remember: ['Before you ask why a signature does not match, ask who answered, and what changed on the way.'],
    source: sources.troubleshooting,
    certainty: 'documented',
  },
} as const satisfies LessonTable
