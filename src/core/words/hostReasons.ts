// What hosts tell of region and service, and what clients make of them.
import type { Sentence } from './segment.ts'

const hostReasons = {
  'host-execute-api': ['from its host'],
  'host-cloudfront': ['CloudFront is global: its own API is signed for us-east-1'],
  'host-regional-service': ['from its host'],
  'host-signing-name': ['from its host; the service signs under a name other than the host’s'],
  'host-global-service': ['a service without regions: signed for one region of its partition'],
  'host-vpc-endpoint': ['from its host, a VPC endpoint'],
  'host-iot-data': ['from its host; MQTT over WebSocket signs for ', { code: 'iotdevicegateway' }],
  'host-many-regions': ['this host stands for several regions and takes Signature V4A, which names a set of them'],
  'host-s3-without-region': ['an S3 name without a region: the bucket’s own region counts if it is another'],
  'host-s3-accelerate': ['Transfer Acceleration tells no region: the bucket’s own counts'],
  'host-s3-website': ['a website endpoint of S3: it takes no signatures'],
  'host-guessed': ['what clients fall back to'],
  'client-reads-host': ['what it reads from the host'],
  'client-first-labels': ['the first two labels of the host, whatever they are'],
  'client-default-both': ['its defaults: it reads nothing from this host'],
  'client-default-region': ['its default region; it must be told the service'],
  'client-environment-region': ['the region of the environment, else its default; it must be told the service'],
  'client-needs-service': ['it refuses to sign without a service'],
  'client-needs-region': ['it refuses to sign without a region'],
  'client-guesses-nothing': ['it must be told both, or takes them from the service it calls'],
} as const satisfies Record<string, Sentence>

export type HostReasonId = keyof typeof hostReasons

/** The words for such a reason. */
export const hostReasonWords = (id: HostReasonId): Sentence => hostReasons[id]
