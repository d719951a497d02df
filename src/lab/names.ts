// The lab's names and ports. The names look like AWS's, and nobody can own them: a distribution's has 13 or 14
// characters, a Function URL's id has no run of zeros, and `.test` and `.invalid` are reserved (RFC 6761).

/** The names under which the lab answers. */
export const labHosts = {
  cloudFront: 'dcountersignlab.cloudfront.net',
  alias: 'api.lab.countersign.test',
  functionUrl: 'countersignlab000000000000000000.lambda-url.eu-central-1.on.aws',
} as const

/** The region in the Function URL's name. */
export const labRegion = 'eu-central-1'

/** Whoever asks for this host is told that a lab runs here. No call to AWS has such a Host. */
export const identityHost = 'identity.countersign-lab.invalid'

export interface LabPorts {
  readonly cloudFront: number
  readonly functionUrl: number
}

/** Where the lab listens unless it is told otherwise. */
export const usualPorts: LabPorts = { cloudFront: 4480, functionUrl: 4481 }

/** A name of the lab: the port of this machine that answers for it, and whose certificate it shows there. */
export interface LabName {
  readonly host: string
  readonly port: number
  readonly tls: { readonly ca: string }
}

/** Each of the names that look like AWS's; `ca` is the lab's certificate authority in PEM. */
export const labNames = ({ cloudFront, functionUrl }: LabPorts, ca: string): readonly LabName[] => [
  { host: labHosts.cloudFront, port: cloudFront, tls: { ca } },
  { host: labHosts.alias, port: cloudFront, tls: { ca } },
  { host: labHosts.functionUrl, port: functionUrl, tls: { ca } },
]

/**
 * The Hosts of calls that find the lab without being told where it is: a browser takes every name under `localhost` for
 * this machine (RFC 6761, 6.3), and whoever does not has `localhost` itself. The first of each is the one to use.
 */
export const localHosts = ({ cloudFront, functionUrl }: LabPorts) =>
  ({
    cloudFront: [`cf.localhost:${cloudFront}`, `localhost:${cloudFront}`],
    functionUrl: [`fn.localhost:${functionUrl}`, `localhost:${functionUrl}`],
  }) as const

/** The origins that a page may call straight. */
export function browserOrigins(ports: LabPorts): readonly string[] {
  const { cloudFront, functionUrl } = localHosts(ports)
  return [`http://${cloudFront[0]}`, `http://${functionUrl[0]}`]
}

/** Every name that the lab's certificate is for. */
export const certificateNames = [...Object.values(labHosts), 'cf.localhost', 'fn.localhost', 'localhost'] as const
