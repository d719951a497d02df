import type { Credentials } from '../core/sigv4/options.ts'
import { fingerprint, labCertificates } from './certificates.ts'
import { describeNames } from './describe.ts'
import { askIdentity } from './identity.ts'
import type { Lab } from './lab.ts'
import { browserOrigins, type LabPorts, labNames, usualPorts } from './names.ts'
import type { LabSetup } from './setup.ts'

interface Wanted {
  readonly ports?: LabPorts
  readonly user?: Credentials
  readonly disagree?: boolean
  readonly setup?: LabSetup
  readonly certificates?: string
}

const otherwise = 'Stop it, or choose other ports: COUNTERSIGN_LAB_PORTS=4580,4581'

/** Uses the lab that runs already, if it is one and does what is wanted. Its keys stand where it was started. */
export async function joinLab(wanted: Wanted): Promise<Lab> {
  const { ports = usualPorts, user, disagree = false, setup } = wanted
  const { cloudFront, functionUrl } = ports
  const [edge, origin] = await Promise.all([askIdentity(cloudFront), askIdentity(functionUrl)])
  if (edge?.part !== 'cloudfront' || origin?.part !== 'function-url') {
    throw new Error(`Port ${cloudFront} or ${functionUrl} is taken by something that is not the lab. ${otherwise}`)
  }
  const knows = user === undefined || edge.accessKeyIds.includes(user.accessKeyId)
  if (!knows || edge.disagree !== disagree || setup) {
    throw new Error(`A lab with other keys or settings runs on ports ${cloudFront} and ${functionUrl}. ${otherwise}`)
  }
  const certificates = await labCertificates(wanted.certificates)
  if (edge.authority !== fingerprint(certificates) || origin.authority !== edge.authority) {
    throw new Error(`A lab of another Countersign runs on ports ${cloudFront} and ${functionUrl}. ${otherwise}`)
  }
  return {
    names: labNames(ports, certificates.ca),
    browserOrigins: browserOrigins(ports),
    describe: () =>
      `\nThe lab that runs already is used; its keys stand where it was started.\n\n${describeNames(ports)}\n`,
    close: async () => {},
  }
}
