import type { Credentials } from '../core/sigv4/options.ts'
import { describeNames } from './describe.ts'
import { askIdentity } from './identity.ts'
import type { Lab } from './lab.ts'
import { type LabPorts, labNames, usualPorts } from './names.ts'

interface Wanted {
  readonly ports?: LabPorts
  readonly user?: Credentials
  readonly disagree?: boolean
}

const otherwise = 'Stop it, or choose other ports: COUNTERSIGN_LAB_PORTS=4580,4581'

/** Uses the lab that runs already, if it is one and does what is wanted. Its keys stand where it was started. */
export async function joinLab({ ports = usualPorts, user, disagree = false }: Wanted): Promise<Lab> {
  const { cloudFront, functionUrl } = ports
  const [edge, origin] = await Promise.all([askIdentity(cloudFront), askIdentity(functionUrl)])
  if (edge?.part !== 'cloudfront' || origin?.part !== 'function-url') {
    throw new Error(`Port ${cloudFront} or ${functionUrl} is taken by something that is not the lab. ${otherwise}`)
  }
  const knows = user === undefined || edge.accessKeyIds.includes(user.accessKeyId)
  if (!knows || edge.disagree !== disagree) {
    throw new Error(`A lab with other keys or settings runs on ports ${cloudFront} and ${functionUrl}. ${otherwise}`)
  }
  return {
    names: labNames(ports),
    describe: () =>
      `\nThe lab that runs already is used; its keys stand where it was started.\n\n${describeNames(ports)}\n`,
    close: async () => {},
  }
}
