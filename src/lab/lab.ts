// The model of CloudFront and a Function URL over real sockets, for any client.
import type { Credentials } from '../core/sigv4/options.ts'
import { authorityFile, fingerprint, labCertificates } from './certificates.ts'
import { describeLab } from './describe.ts'
import { readEnvironment } from './environment.ts'
import { joinLab } from './join.ts'
import { type LabKeys, makeKeys } from './keys.ts'
import { listenBoth } from './listen.ts'
import { browserOrigins, type LabName, type LabPorts, labNames, usualPorts } from './names.ts'
import { partOfLab } from './part.ts'
import { type LabSetup, usualSetup } from './setup.ts'
import { wireServer } from './wireServer.ts'

export interface LabOptions {
  /** 0 takes any free port. */
  readonly ports?: LabPorts
  readonly setup?: LabSetup
  /** Answers against the model, so that one can see what a disagreement looks like. */
  readonly disagree?: boolean
  /** A key pair that is known already, in place of a new one. */
  readonly user?: Credentials
  /** Is told a line about each call; nothing that a call bears stands in it. */
  readonly log?: (line: string) => void
  /** The folder where the lab keeps its certificates. */
  readonly certificates?: string
}

/** A lab that answers on this machine. */
export interface Lab {
  readonly names: readonly LabName[]
  /** The origins that a page may call straight; its content security policy must name them. */
  readonly browserOrigins: readonly string[]
  /** What a person needs to know to call it; the lab's own keys are in it. */
  describe(): string
  close(): Promise<void>
}

/** Starts a lab. Its keys exist in this process and in what `describe` says, nowhere else. */
export async function startLab(options: LabOptions = {}): Promise<Lab & { readonly keys: LabKeys }> {
  const { ports = usualPorts, setup = usualSetup, disagree = false } = options
  const made = makeKeys()
  const keys = { ...made, user: options.user ?? made.user }
  const tls = await labCertificates(options.certificates)
  let taken: LabPorts = ports
  const running = { setup, disagree, keys, log: options.log, authority: fingerprint(tls), ports: () => taken }
  const [cloudFront, functionUrl] = await listenBoth(
    [wireServer(partOfLab('cloudfront', running), { tls }), ports.cloudFront],
    [wireServer(partOfLab('function-url', running), { tls }), ports.functionUrl],
  )
  taken = { cloudFront: cloudFront.port, functionUrl: functionUrl.port }
  const authority = authorityFile(options.certificates)
  return {
    names: labNames(taken, tls.ca),
    browserOrigins: browserOrigins(taken),
    keys,
    describe: () => describeLab({ ports: taken, keys, setup, disagree, authority }),
    close: async () => void (await Promise.all([cloudFront.close(), functionUrl.close()])),
  }
}

/** A lab for the relay: a new one, or the one that `npm run lab` has started already. */
export async function labForRelay(given: Pick<LabOptions, 'disagree' | 'setup' | 'certificates'> = {}): Promise<Lab> {
  const options = { ...readEnvironment(), ...given }
  try {
    return await startLab(options)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return joinLab(options)
    throw error
  }
}
