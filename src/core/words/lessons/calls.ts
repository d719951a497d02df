// Lessons: one function, called in different ways.
import { sources } from '../sources.ts'
import type { LessonTable } from './lesson.ts'
import { lessonSources } from './lessonSources.ts'

export const callLessons = {
  unsigned: {
    title: 'A call without a signature',
    situation: [
      'Somebody calls the CloudFront host and signs nothing. The Function URL has auth type ',
      { code: 'AWS_IAM' },
      '.',
    ],
    ask: 'What is the answer?',
    because: [
      'CloudFront passes it on. Lambda finds no signature and asks no further: there is nobody whose permission it could look up.',
    ],
    change: ['Pick a call that is answered 200, in the six cells of the verdict.'],
    changed: ['Of the six calls, those signed for the Function URL are let in, by either way.'],
    remember: [
      'With ',
      { code: 'AWS_IAM' },
      ', every request must be signed. CloudFront in front changes nothing about that.',
    ],
    source: sources.functionUrlAuth,
    certainty: 'documented',
  },
  'function-url': {
    title: 'Signed for the Function URL',
    situation: ['The request is signed for the Function URL and sent straight to it.'],
    ask: 'What is the answer?',
    because: [
      'Lambda writes the canonical request from what arrived, signs it with the caller’s key, and compares. Nothing was changed on the way, so both signatures are the same.',
    ],
    change: ['Keep sending it there, but sign for the CloudFront host: pick that cell.'],
    changed: ['The host that was signed is not the host that arrived, and that one line is enough.'],
    remember: ['Nobody reads a signature. It is made a second time, from what arrived, and compared.'],
    source: sources.functionUrlAuth,
    certainty: 'documented',
  },
  cloudfront: {
    title: 'Signed for CloudFront',
    situation: [
      'The client calls the CloudFront host and signs for it, as every client does with the host that it calls. The policies are those that AWS recommends.',
    ],
    ask: 'Which line does Lambda rebuild differently?',
    because: [
      'CloudFront replaces ',
      { code: 'Host' },
      ' by the origin’s name. Lambda signs the host that it sees; the client signed the one that it called.',
    ],
    change: ['Sign for the host that Lambda sees: make the fix “Sign for the Function URL host” in the verdict.'],
    changed: ['Same request, same way, one other line signed: 200.'],
    remember: [
      'A request signed for CloudFront never verifies at a Function URL behind it: the signed host does not arrive. That is no bug of the client’s.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  workaround: {
    title: 'Signed for one host, sent to the other: the workaround',
    situation: [
      'Signed for the Function URL, sent to CloudFront. CloudFront puts the Function URL in ',
      { code: 'Host' },
      ' by itself.',
    ],
    ask: 'What is the answer?',
    because: [
      'The client has signed the host that Lambda is going to see. It works because of what broke the other call.',
    ],
    change: ['Hide the origin behind a domain: type ', { code: 'api.example.com' }, ' as CloudFront host.'],
    changed: [
      'Still 200, and the signed line still names the Function URL: every client has to know it, domain or not.',
    ],
    remember: [
      'It works, and Lambda still authenticates the caller. The price: every client knows a host that the domain was to hide, and has to change when that does.',
    ],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  stages: {
    title: 'Stages as subdomains',
    situation: [
      'One distribution has two names, ',
      { code: 'dev.example.com' },
      ' and ',
      { code: 'staging.example.com' },
      '. A client signs for the Function URL and sends to staging.',
    ],
    ask: 'What is the answer?',
    because: [
      'The signature names the Function URL, not the name that was called. Two names of one distribution lead to one origin: dev and staging are the same function.',
    ],
    change: ['Sign for the name that is called instead: pick “signed for CloudFront, sent to CloudFront”.'],
    changed: ['Refused. A stage’s name makes a line of its own, and Lambda sees none of these names.'],
    remember: [
      'Aliases of one distribution share its origins. Stages that are to be apart need a Function URL each, and a client that signs for it has to know which.',
    ],
    source: lessonSources.alternateNames,
    certainty: 'documented',
  },
} as const satisfies LessonTable
