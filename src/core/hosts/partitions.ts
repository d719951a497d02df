// The partitions of AWS and the suffixes of their host names.
// Source: the `partitions` table that AWS publishes with its SDKs (botocore 1.43, data/partitions.json).

/** A part of AWS with names of its own. */
export interface Partition {
  readonly id: string
  /** `service.region.` + this. */
  readonly suffix: string
  /** `service.region.` + this: IPv4 and IPv6. */
  readonly dualStackSuffix: string
  /** Where services without regions are signed for. */
  readonly globalRegion: string
}

/** `aws-us-gov` shares the names of `aws`; its regions and the label `us-gov` tell it. */
export const partitions: readonly Partition[] = [
  { id: 'aws', suffix: 'amazonaws.com', dualStackSuffix: 'api.aws', globalRegion: 'us-east-1' },
  {
    id: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    globalRegion: 'cn-northwest-1',
  },
  {
    id: 'aws-eusc',
    suffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
    globalRegion: 'eusc-de-east-1',
  },
  { id: 'aws-iso', suffix: 'c2s.ic.gov', dualStackSuffix: 'api.aws.ic.gov', globalRegion: 'us-iso-east-1' },
  { id: 'aws-iso-b', suffix: 'sc2s.sgov.gov', dualStackSuffix: 'api.aws.scloud', globalRegion: 'us-isob-east-1' },
  {
    id: 'aws-iso-e',
    suffix: 'cloud.adc-e.uk',
    dualStackSuffix: 'api.cloud-aws.adc-e.uk',
    globalRegion: 'eu-isoe-west-1',
  },
  { id: 'aws-iso-f', suffix: 'csp.hci.ic.gov', dualStackSuffix: 'api.aws.hci.ic.gov', globalRegion: 'us-isof-south-1' },
]

/** A host name without its partition's suffix. */
export interface HostStem {
  readonly stem: string
  /** `on`: names of customers' own resources, such as Function URLs. */
  readonly kind: 'api' | 'on'
  readonly partition: Partition
}

const named = partitions.flatMap((partition) => [
  { suffix: `.${partition.suffix}`, kind: 'api' as const, partition },
  { suffix: `.${partition.dualStackSuffix}`, kind: 'api' as const, partition },
  // Documented for aws and aws-cn; for the others assumed by analogy.
  { suffix: `.${partition.dualStackSuffix.replace(/^api/, 'on')}`, kind: 'on' as const, partition },
])

/** Splits a lower-case host name; undefined for a name that is not AWS's. */
export function hostStem(name: string): HostStem | undefined {
  const found = named.find(({ suffix }) => name.endsWith(suffix))
  return found && { stem: name.slice(0, -found.suffix.length), kind: found.kind, partition: found.partition }
}
