// The profiles against what the clients themselves sent: every captured request is signed anew by its client's rules.
import { afterAll, describe, expect, test } from 'vitest'
import type { Field, HttpRequest } from '../../http/message.ts'
import { fieldValue, fieldValues } from '../../http/message.ts'
import { splitUrl } from '../../http/url.ts'
import type { SignerId } from '../../words/signers.ts'
import { partsText } from '../part.ts'
import type { Capture } from '../testHarness.ts'
import { bodyOf, captures, fieldsOf, vectors } from '../testHarness.ts'
import { profileOf } from './profiles.ts'
import { signAs } from './signAs.ts'

const clients: Readonly<Record<string, SignerId>> = {
  'curl 7.88.1': 'curl-7',
  'curl 8.14.1': 'curl-8',
  'botocore 1.29 SigV4Auth': 'botocore',
  'awscli CRT SigV4Auth': 'aws-cli',
  'go-v2 v4 1.17': 'go',
  aws4: 'aws4',
  aws4fetch: 'aws4fetch',
  'aws-sigv4-fetch': 'aws-sigv4-fetch',
  'smithy5+http': 'smithy',
}

/** What every client was handed: curl sends target and headers just as it is given them. */
function given({ case: name, client }: Capture): HttpRequest {
  const [plain] = captures.filter((capture) => capture.case === name && capture.client === 'curl 7.88.1')
  if (!plain) throw new Error(`curl did not send ${name}`)
  const own = /^(host|x-amz-date|accept|content-length)$|^user-agent:curl/i
  const headers = fieldsOf(plain).filter(([field, value]) => !own.test(field) && !/^curl\//.test(value))
  // The signers in Python were handed a dictionary, which holds the last value of a repeated header; those in JavaScript
  // an object with the values joined.
  const joined = [...new Set(headers.map(([field]) => field))].map(
    (field): Field => [field, fieldValues(headers, field.toLowerCase()).join(',')],
  )
  const kept = /^(botocore|awscli)/.test(client)
    ? [...new Map(headers)]
    : /^(aws|smithy)/.test(client)
      ? joined
      : headers
  return {
    method: plain.method,
    url: `http://${fieldValue(fieldsOf(plain), 'host')}${plain.target}`,
    headers: kept,
    body: bodyOf(plain),
  }
}

function signed(capture: Capture) {
  const [, accessKeyId = '', region = '', service = ''] =
    /Credential=([^/]*)\/\d{8}\/([^/]*)\/([^/]*)\//.exec(capture.authorization) ?? []
  const request = given(capture)
  const time = fieldValue(fieldsOf(capture), 'x-amz-date') ?? ''
  const date = new Date(time.replace(/^(....)(..)(..T..)(..)(..)Z$/, '$1-$2-$3:$4:$5Z'))
  const client = clients[capture.client]
  if (!client) throw new Error(`no profile is of ${capture.client}`)
  const credentials = { accessKeyId, secretAccessKey: secret }
  return signAs(profileOf(client), request, {
    credentials,
    region,
    service,
    date,
    host: splitUrl(request.url).authority,
  })
}
const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

describe.skipIf(vectors === undefined)('captures', () => {
  const checked = new Map<string, number>()

  test('every client that was captured has a profile', () => {
    expect([...new Set(captures.map(({ client }) => client))].sort()).toEqual(Object.keys(clients).sort())
  })

  test.for(captures.map((capture) => ({ name: `${capture.client}: ${capture.case}`, capture })))(
    '$name',
    ({ capture }) => {
      const made = signed(capture)
      if ('refuses' in made) throw new Error(made.refuses)
      const known = capture.selfReportedCanonicalRequest ?? capture.canonicalRequest
      if (known) expect(partsText(made.canonicalRequest)).toBe(known)
      expect(fieldValue(made.request.headers, 'authorization')).toBe(capture.authorization)
      expect(splitUrl(made.request.url).target.replace(/\?$/, '')).toBe(capture.target.replace(/\?$/, ''))
      checked.set(capture.client, (checked.get(capture.client) ?? 0) + 1)
    },
  )

  afterAll(() => {
    const counts = [...checked].map(([client, count]) => `${client} ${count}`)
    console.log(`profiles: ${captures.length} captures, reproduced to the signature: ${counts.join(', ')}`)
  })
})
