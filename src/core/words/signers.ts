// The clients whose ways of signing are known: what they are called, which versions were seen, where their source is.
import type { Reference } from './segment.ts'

interface SignerWords {
  readonly name: string
  /** The versions that were seen to sign like this. */
  readonly versions: string
  readonly source: Reference
  /** What a reader has to know before comparing. */
  readonly note?: string
}

const at = (name: string, url: string): Reference => ({ name, url })

const signers = {
  'aws-sigv4-fetch': {
    name: 'aws-sigv4-fetch 4.4',
    versions: '4.4.1, with the @smithy/signature-v4 3.1.2 that it brings',
    source: at('aws-sigv4-fetch: sign-request.ts', 'https://github.com/zirkelc/aws-sigv4-fetch'),
  },
  aws4fetch: {
    name: 'aws4fetch 1.0',
    versions: '1.0.20',
    source: at('aws4fetch: main.js', 'https://github.com/mhart/aws4fetch'),
  },
  aws4: { name: 'aws4 1.13', versions: '1.13.2', source: at('aws4: aws4.js', 'https://github.com/mhart/aws4') },
  smithy: {
    name: '@smithy/signature-v4 5.7',
    versions: '5.7.5',
    source: at(
      'AWS SDK for JavaScript: signature-v4',
      'https://github.com/smithy-lang/smithy-typescript/tree/main/packages/signature-v4',
    ),
  },
  'smithy-1': {
    name: '@aws-sdk/signature-v4 3.374 (without newer @smithy/signature-v4)',
    versions: '3.374.0, with the @smithy/signature-v4 1.1.0 that it brings',
    source: at(
      'AWS SDK for JavaScript: signature-v4',
      'https://github.com/smithy-lang/smithy-typescript/tree/main/packages/signature-v4',
    ),
  },
  botocore: {
    name: 'botocore 1.29 (SigV4Auth used directly)',
    versions: '1.29.27 and 1.43.11',
    source: at('botocore: auth.py', 'https://github.com/boto/botocore/blob/develop/botocore/auth.py'),
    note: 'SigV4Auth signs the URL that it is handed; boto3 itself builds its queries encoded and sorted. Shown is 1.43: 1.29 signs connection, keep-alive, te, trailer and proxy headers too, where they are given.',
  },
  'aws-cli': {
    name: 'AWS CLI (its AWS CRT signer)',
    versions: 'AWS CLI 2.9.19 (awscrt), aws-crt 1.33.2',
    source: at('aws-c-auth: aws_signing.c', 'https://github.com/awslabs/aws-c-auth/blob/main/source/aws_signing.c'),
    note: 'The AWS CLI signs calls to AWS services alone, never to a URL of yours; this is its signer.',
  },
  'curl-7': {
    name: 'curl 7.88',
    versions: '7.88.1',
    source: at('curl: http_aws_sigv4.c', 'https://github.com/curl/curl/blob/curl-7_88_1/lib/http_aws_sigv4.c'),
  },
  'curl-8': {
    name: 'curl 8.14',
    versions: '8.14.1',
    source: at('curl: http_aws_sigv4.c', 'https://github.com/curl/curl/blob/curl-8_14_1/lib/http_aws_sigv4.c'),
  },
  go: {
    name: 'AWS SDK for Go v2 1.17',
    versions: '1.17.1',
    source: at('AWS SDK for Go: v4.go', 'https://github.com/aws/aws-sdk-go-v2/blob/main/aws/signer/v4/v4.go'),
  },
} as const satisfies Record<string, SignerWords>

export type SignerId = keyof typeof signers

/** The words for a client. */
export const signerWords = (id: SignerId): SignerWords => signers[id]

/** All of them, the ones for JavaScript first. */
export const signerIds = Object.keys(signers) as readonly SignerId[]
