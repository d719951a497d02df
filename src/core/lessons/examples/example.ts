import type { Situation } from '../situation.ts'

/** What an example sets, over the first screen: a lesson's situation, and what no lesson needs. */
export interface ExampleSituation extends Situation {
  readonly normalizePath?: 'usual' | 'yes' | 'no'
  readonly originPath?: string
  readonly allowedMethods?: 'GET, HEAD'
  /** Bytes of a body that the firewall takes. */
  readonly firewallLimit?: string
  readonly allowInvokeFunctionUrl?: boolean
  /** Bytes that a function at origin request passes on of the body. */
  readonly edgeCutsBodyAt?: string
}

/** A failure to look at, made by the simulation: both sides are known. */
interface Simulated {
  readonly shows: 'simulation'
  readonly sets: ExampleSituation
}

/** A failure that nothing here can make: what somebody would paste who had it. No key in it but AWS's published ones. */
interface Reported {
  readonly shows: 'evidence'
  readonly paste: string
  /** The request as it arrived, as its receiver wrote it down. */
  readonly received?: string
}

/** One example of a cause. */
export type Example = Simulated | Reported
