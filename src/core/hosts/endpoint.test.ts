import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endpointOf } from './endpoint.ts'
import { partitions } from './partitions.ts'

/** Host -> "region service", as botocore 1.43 resolves and signs: every service, some of them in every partition. */
const resolved: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('endpoints.fixture.json', import.meta.url), 'utf8'),
)

test('every host that botocore resolves is signed for the region and service that botocore signs for', () => {
  const wrong = Object.entries(resolved).filter(([host, told]) => {
    const { region, service } = endpointOf(host) ?? { region: '', service: '' }
    return `${region} ${service}` !== told
  })
  expect(Object.keys(resolved).length).toBeGreaterThan(500)
  expect(wrong.map(([host, told]) => [host, told, endpointOf(host)])).toEqual([])
})

const id = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam'

test.for([
  // A customer's own resources, which no SDK resolves.
  [`${id}.lambda-url.us-east-1.on.aws`, 'us-east-1', 'lambda', 'host-function-url'],
  [`${id}.lambda-url.us-gov-west-1.on.aws`, 'us-gov-west-1', 'lambda', 'host-function-url'],
  [`${id}.lambda-url.cn-north-1.on.amazonwebservices.com.cn`, 'cn-north-1', 'lambda', 'host-function-url'],
  [`${id}.lambda-url.eusc-de-east-1.on.amazonwebservices.eu`, 'eusc-de-east-1', 'lambda', 'host-function-url'],
  ['a1b2c3d4e5.x9y.lambda-web.us-east-1.on.aws', 'us-east-1', 'lambda', 'host-function-url'],
  ['a1b2c3d4e5.lambda-web.global.on.aws', '', 'lambda', 'host-many-regions'],
  ['abcdef1234.execute-api.eu-west-1.amazonaws.com', 'eu-west-1', 'execute-api', 'host-execute-api'],
  ['abcdef1234.execute-api.cn-north-1.amazonaws.com.cn', 'cn-north-1', 'execute-api', 'host-execute-api'],
  ['abcdef1234-vpce-01234567.execute-api.us-east-1.amazonaws.com', 'us-east-1', 'execute-api', 'host-execute-api'],
  ['vpce-01-ab.execute-api.us-east-1.vpce.amazonaws.com', 'us-east-1', 'execute-api', 'host-execute-api'],
  ['vpce-01-ab.secretsmanager.us-east-1.vpce.amazonaws.com', 'us-east-1', 'secretsmanager', 'host-vpc-endpoint'],
  ['bucket.s3.us-west-2.amazonaws.com', 'us-west-2', 's3', 'host-regional-service'],
  ['my.dotted.bucket.s3.us-west-2.amazonaws.com', 'us-west-2', 's3', 'host-regional-service'],
  ['s3.us-west-2.amazonaws.com', 'us-west-2', 's3', 'host-regional-service'],
  ['bucket.s3.dualstack.us-west-2.amazonaws.com', 'us-west-2', 's3', 'host-regional-service'],
  ['bucket.s3-us-west-2.amazonaws.com', 'us-west-2', 's3', 'host-regional-service'],
  ['s3-fips-us-gov-west-1.amazonaws.com', 'us-gov-west-1', 's3', 'host-regional-service'],
  ['bucket.s3-fips.dualstack.us-east-1.amazonaws.com', 'us-east-1', 's3', 'host-regional-service'],
  ['bucket.s3.amazonaws.com', 'us-east-1', 's3', 'host-s3-without-region'],
  ['s3-external-1.amazonaws.com', 'us-east-1', 's3', 'host-s3-without-region'],
  ['bucket.s3-accelerate.amazonaws.com', '', 's3', 'host-s3-accelerate'],
  ['bucket.s3-accelerate.dualstack.amazonaws.com', '', 's3', 'host-s3-accelerate'],
  ['bucket.s3-website.us-east-2.amazonaws.com', 'us-east-2', 's3', 'host-s3-website'],
  ['bucket.s3-website-us-east-1.amazonaws.com', 'us-east-1', 's3', 'host-s3-website'],
  ['point-123456789012.s3-accesspoint.us-east-1.amazonaws.com', 'us-east-1', 's3', 'host-signing-name'],
  ['alias.accesspoint.s3-global.amazonaws.com', '', 's3', 'host-many-regions'],
  ['b.bucket.vpce-01-ab.s3.us-east-1.vpce.amazonaws.com', 'us-east-1', 's3', 'host-regional-service'],
  ['b--use1-az4--x-s3.s3express-use1-az4.us-east-1.amazonaws.com', 'us-east-1', 's3express', 'host-regional-service'],
  ['abc.appsync-api.us-east-1.amazonaws.com', 'us-east-1', 'appsync', 'host-signing-name'],
  ['abc.appsync-realtime-api.us-east-1.amazonaws.com', 'us-east-1', 'appsync', 'host-signing-name'],
  ['search-logs-abc.us-east-1.es.amazonaws.com', 'us-east-1', 'es', 'host-regional-service'],
  ['search-logs-abc.aos.us-east-1.on.aws', 'us-east-1', 'es', 'host-signing-name'],
  ['abc.us-east-1.aoss.amazonaws.com', 'us-east-1', 'aoss', 'host-regional-service'],
  ['db.cluster-abc.us-east-1.neptune.amazonaws.com', 'us-east-1', 'neptune-db', 'host-signing-name'],
  ['svc-01.7d67968.vpc-lattice-svcs.us-west-2.on.aws', 'us-west-2', 'vpc-lattice-svcs', 'host-regional-service'],
  ['abc-ats.iot.us-east-1.amazonaws.com', 'us-east-1', 'iotdata', 'host-iot-data'],
  ['iot.us-east-1.amazonaws.com', 'us-east-1', 'iot', 'host-regional-service'],
  ['us-east-2.queue.amazonaws.com', 'us-east-2', 'sqs', 'host-signing-name'],
  ['sts.amazonaws.com', 'us-east-1', 'sts', 'host-global-service'],
  ['iam.us-gov.amazonaws.com', 'us-gov-west-1', 'iam', 'host-global-service'],
  ['d111111abcdef8.cloudfront.net', 'us-east-1', 'cloudfront', 'host-cloudfront'],
  ['STS.Us-East-1.AmazonAWS.com:443', 'us-east-1', 'sts', 'host-regional-service'],
] as const)('%s: %s, %s', ([host, region, service, because]) => {
  expect(endpointOf(host)).toEqual({ region, service, because })
})

test.for([
  'api.example.com',
  'localhost',
  '',
  'amazonaws.com',
  'lambda-url.us-east-1.on.aws',
  'x.lambda-url.us-east-1.on.aws.example.com',
  'my-lb-123.us-east-1.elb.amazonaws.com',
  'ec2-203-0-113-7.compute-1.amazonaws.com',
])('%j tells nothing', (host) => {
  expect(endpointOf(host)).toBeUndefined()
})

test('each partition has Function URLs and services of its own', () => {
  for (const { suffix, dualStackSuffix, globalRegion } of partitions) {
    const services = [`lambda.${globalRegion}.${suffix}`, `lambda.${globalRegion}.${dualStackSuffix}`]
    const functionUrl = `${id}.lambda-url.${globalRegion}.${dualStackSuffix.replace('api.', 'on.')}`
    for (const host of [...services, functionUrl]) {
      expect(endpointOf(host)).toMatchObject({ region: globalRegion, service: 'lambda' })
    }
  }
})

test('no name makes it throw or take long', () => {
  const label = fc.constantFrom('s3', 'vpce', 'dualstack', 'us-east-1', 'execute-api', 'fips', 'amazonaws', 'com', 'on')
  const name = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(label, fc.string())).map((labels) => labels.join('.')),
  )
  fc.assert(
    fc.property(name, (host) => {
      const told = endpointOf(host)
      return told === undefined || told.service !== ''
    }),
  )
})
