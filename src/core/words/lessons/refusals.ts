// Lessons: refused, and the host has nothing to do with it.
import { sources } from '../sources.ts'
import type { LessonTable } from './lesson.ts'

export const refusalLessons = {
  clock: {
    title: 'A clock that is off',
    situation: [
      'Everything is signed right and sent straight to the Function URL. The caller’s clock is seven minutes ahead.',
    ],
    ask: 'How far does it get?',
    because: [
      'The time in ',
      { code: 'x-amz-date' },
      ' is more than five minutes off. Lambda says so before it computes any signature.',
    ],
    change: ['Set the clock to within five minutes: “Clock ahead by” in Credentials, “How it is signed”.'],
    changed: ['Within the window the signature counts again.'],
    remember: [
      'A request must arrive within five minutes of its signing time. That limits how long a stolen one is of use, too.',
    ],
    source: sources.troubleshooting,
    certainty: 'documented',
  },
  scope: {
    title: 'The wrong region',
    situation: ['The function is in ', { code: 'us-east-1' }, '; the client signs for ', { code: 'eu-west-1' }, '.'],
    ask: 'How far does it get?',
    because: ['The scope names day, region and service. Lambda compares them with its own before it derives a key.'],
    change: ['Empty Region, so that the Function URL’s counts.'],
    changed: ['The right scope gives the right key.'],
    remember: [
      'Sign for the region of the function and for the service ',
      { code: 'lambda' },
      '. A custom domain tells a client neither; the Function URL tells both.',
    ],
    source: sources.troubleshooting,
    certainty: 'documented',
  },
  'session-token': {
    title: 'A temporary key without its token',
    situation: [
      'The access key ID starts with ',
      { code: 'ASIA' },
      ', as temporary ones do. No session token is sent.',
    ],
    ask: 'How far does it get?',
    because: ['A temporary key is known only together with its token. Key and secret may be right all the same.'],
    change: ['Type anything into Session token: in the simulation it is the right one.'],
    changed: [
      'It travels as ',
      { code: 'x-amz-security-token' },
      ' and has a line, since every ',
      { code: 'x-amz-' },
      ' header is signed.',
    ],
    remember: [
      'Temporary credentials are three things: key ID, secret and session token. Leave out the third and the other two are worth nothing.',
    ],
    source: sources.signingElements,
    certainty: 'documented',
  },
  'double-encoding': {
    title: 'Encoded once, or twice?',
    situation: [
      'A client signs the path as it is on the wire, ',
      { code: '/orders/caf%C3%A9' },
      ', without encoding it once more. S3’s clients do so.',
    ],
    ask: 'Which line does Lambda rebuild differently?',
    because: ['Lambda encodes the path that arrived once more: ', { code: '%C3' }, ' becomes ', { code: '%25C3' }, '.'],
    change: ['Set “URI encoded twice” back to usual: Credentials, “How it is signed”.'],
    changed: [
      'Both sides encode twice. With a path like ',
      { code: '/orders/7' },
      ' the fault would never have shown.',
    ],
    remember: [
      'Works without special characters in the path, fails with them: then it was encoded once where twice was wanted.',
    ],
    source: sources.smithySigner,
    certainty: 'observed',
  },
  'payload-hash': {
    title: 'A body that nobody signed',
    situation: [
      'The client signs ',
      { code: 'UNSIGNED-PAYLOAD' },
      ' in place of the hash of the body, as is usual at S3.',
    ],
    ask: 'How far does it get?',
    because: [
      'Client and Lambda write the same canonical request. Still it is refused: Lambda does not take unsigned payloads.',
    ],
    change: ['Sign the payload: Credentials, “How it is signed”.'],
    changed: ['The last line is the body’s hash.'],
    remember: ['“Lambda doesn’t support unsigned payloads.” The body must be whole before it can be signed.'],
    source: sources.originAccessControl,
    certainty: 'documented',
  },
  presigned: {
    title: 'The signature in the URL',
    situation: [
      'A GET is presigned for the Function URL: date, key and signature are ',
      { code: 'X-Amz-…' },
      ' parameters of the query. It is sent to CloudFront.',
    ],
    ask: 'What is the answer?',
    because: [
      'The query is forwarded, and the signature with it. AWS does not say that Function URLs take presigned URLs; here it is assumed.',
    ],
    change: ['Choose ', { code: 'None' }, ' as origin request policy.'],
    changed: ['No query, no signature: to Lambda the call is unsigned.'],
    remember: [
      'A presigned URL carries its signature in the query. Whoever has the URL has the call until it expires, and whatever drops the query drops the signature.',
    ],
    source: sources.signingElements,
    certainty: 'assumed',
  },
} as const satisfies LessonTable
