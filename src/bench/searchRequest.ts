// The request that searches are measured with: the page's first, signed by somebody else.
import { signed } from '../core/sigv4/sign.ts'

export const signer = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

export const options = {
  credentials: { ...signer, secretAccessKey: 'another' },
  region: 'us-east-1',
  service: 'lambda',
  date: new Date('2026-11-22T06:00:00Z'),
}

/** Nothing that is searched for has its signature. */
export const { request } = signed(
  {
    method: 'POST',
    url: 'https://d111111abcdef8.cloudfront.net/orders/caf%C3%A9?tag=a%2Bb&limit=10',
    headers: [
      ['Content-Type', 'application/json'],
      ['User-Agent', 'client/1'],
      ['X-Forwarded-Host', '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'],
    ],
    body: '{"order":42}',
  },
  { ...options, unsignedHeaders: ['x-forwarded-host'] },
)
