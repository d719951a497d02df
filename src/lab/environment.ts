// What tests and unusual machines set before they start a lab.
import type { Credentials } from '../core/sigv4/options.ts'
import type { LabPorts } from './names.ts'

/**
 * `COUNTERSIGN_LAB_PORTS=4580,4581` moves the lab: CloudFront, then the Function URL. `COUNTERSIGN_LAB_KEYS=id:secret`
 * takes that key pair in place of a new one, so that a test that made the pair can sign with it.
 */
export function readEnvironment(environment: NodeJS.ProcessEnv = process.env): {
  ports?: LabPorts
  user?: Credentials
} {
  const ports = environment.COUNTERSIGN_LAB_PORTS
  const keys = environment.COUNTERSIGN_LAB_KEYS
  return { ...(ports && { ports: readPorts(ports) }), ...(keys && { user: readKeys(keys) }) }
}

function readPorts(given: string): LabPorts {
  const [cloudFront = 0, functionUrl = 0, ...more] = given.split(',').map(readPort)
  if (more.length === 0 && cloudFront && functionUrl && cloudFront !== functionUrl) return { cloudFront, functionUrl }
  throw new Error(`COUNTERSIGN_LAB_PORTS is "${given}". It must be two ports, such as 4580,4581.`)
}

/** A port's number; 0 for any other text. */
export const readPort = (text: string): number => (/^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : 0)

function readKeys(given: string): Credentials {
  const [, accessKeyId, secretAccessKey] = /^(A[A-Z0-9]{15,127}):([!-~]{1,128})$/.exec(given) ?? []
  // What was given may hold a secret, so it is not repeated.
  if (!accessKeyId || !secretAccessKey)
    throw new Error('COUNTERSIGN_LAB_KEYS must be an access key ID, a colon, a secret.')
  return { accessKeyId, secretAccessKey }
}
