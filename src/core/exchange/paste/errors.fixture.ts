import type { Sample } from './samples.fixture.ts'

const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const canonical = `POST\n/dev/orders\na=b\nhost:example.com\nx-amz-date:20251122T060000Z\n\nhost;x-amz-date\n${hash}`
const toSign = `AWS4-HMAC-SHA256\n20251122T060000Z\n20251122/us-east-1/lambda/aws4_request\n${hash}`
const short =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.'
const message = `${short}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${toSign}'\n`
const lifted = { serviceCanonicalRequest: canonical, serviceStringToSign: toSign }

/** AWS's refusals, as services write them and as tools print them. */
export const errorSamples: readonly Sample[] = [
  { name: 'JSON with its strings', text: JSON.stringify({ message }), formats: ['aws-error-json'], evidence: lifted },
  {
    name: 'JSON in several lines, behind a label',
    text: `Response body: ${JSON.stringify({ message, __type: 'InvalidSignatureException' }, null, 2)}`,
    formats: ['aws-error-json'],
    evidence: lifted,
  },
  {
    name: 'JSON whose line breaks were undone',
    text: `{"message":"${message}"}`,
    formats: ['aws-error-json'],
    evidence: lifted,
  },
  {
    name: 'JSON that ends too early',
    text: `{"message":"${message.slice(0, message.indexOf('The String'))}`,
    formats: ['aws-error-json'],
    evidence: { serviceCanonicalRequest: canonical },
    notes: ['Lines 1–11: ends too early; what is there was read.'],
  },
  {
    name: 'a Python dict',
    text: `{'Message': "${message.replaceAll('\n', '\\n')}", 'Code': None}`,
    formats: ['aws-error-json'],
    evidence: lifted,
  },
  { name: 'the sentences alone', text: message, formats: ['aws-error-text'], evidence: lifted },
  {
    name: 'the sentences with literal line breaks',
    text: `ERROR ${message.replaceAll('\n', '\\n')}`,
    formats: ['aws-error-text'],
    evidence: lifted,
  },
  {
    name: 'the short sentence in an exception',
    text: `botocore.exceptions.ClientError: An error occurred (InvalidSignatureException) when calling the Invoke operation: ${short}`,
    formats: ['aws-error-text'],
    evidence: {
      response: {
        body: `botocore.exceptions.ClientError: An error occurred (InvalidSignatureException) when calling the Invoke operation: ${short}`,
      },
    },
  },
  {
    name: 'S3’s XML',
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>${short}</Message><StringToSign>${toSign}</StringToSign><CanonicalRequest>${canonical.replace('a=b', 'a=b&amp;c=d')}</CanonicalRequest><HostId>x</HostId></Error>`,
    formats: ['aws-error-xml'],
    evidence: { serviceCanonicalRequest: canonical.replace('a=b', 'a=b&c=d'), serviceStringToSign: toSign },
  },
  {
    name: 'XML in pieces, its line breaks lost',
    text: `<Code>SignatureDoesNotMatch</Code>\n<StringToSign>${toSign.replaceAll('\n', ' ')}</StringToSign>\n<CanonicalRequest>GET /a host:b`,
    formats: ['aws-error-xml'],
    evidence: { serviceCanonicalRequest: 'GET /a host:b', serviceStringToSign: toSign },
  },
  { name: 'a word', text: 'Forbidden', formats: ['aws-error-text'], evidence: { response: { body: 'Forbidden' } } },
]
