import type { Remark } from '../piece.ts'

/** Settings that can change what is answered, though they are not read. */
const matters =
  /^(lambdafunctionassociations?|functionassociations?|webaclid|origingroups?|trustedsigners|trustedkeygroups|activetrusted\w+|responseheaderspolicyid|originaccessidentity|originaccesscontrolid|restrictions|georestriction|fieldlevelencryptionid|responsepagepath|continuousdeploymentpolicyid|staging|dynamic.*|cachepolicyid|originrequestpolicyid|allowedmethods|pathpattern|domainname|originpath|headervalue|value|items|headers|cookies|querystrings|s3originconfig|customoriginconfig|originprotocolpolicy|aliases|fn::.*|condition)$/

const lastName = (path: string): string =>
  (path.split('.').at(-1) ?? '')
    .replace(/\[\d+\]$/, '')
    .replace(/[\s"]/g, '')
    .toLowerCase()
    .replaceAll('_', '')

const atMost = 40

/** Names the settings that were left out: first those that can change an answer, then the others. */
export function leftRemarks(paths: readonly string[]): readonly Remark[] {
  const important = paths.filter((path) => matters.test(lastName(path)))
  const others = paths.filter((path) => !matters.test(lastName(path)))
  return [
    ...(important.length > 0 ? [{ id: 'left-matters' as const, name: listed(important) }] : []),
    ...(others.length > 0 ? [{ id: 'left-harmless' as const, name: listed(others) }] : []),
  ]
}

const listed = (paths: readonly string[]): string =>
  paths.length > atMost ? `${paths.slice(0, atMost).join(', ')} and ${paths.length - atMost} more` : paths.join(', ')
