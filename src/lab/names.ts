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

/** Each name with the port of this machine that answers for it. */
export const labNames = ({ cloudFront, functionUrl }: LabPorts): readonly { host: string; port: number }[] => [
  { host: labHosts.cloudFront, port: cloudFront },
  { host: labHosts.alias, port: cloudFront },
  { host: labHosts.functionUrl, port: functionUrl },
]
