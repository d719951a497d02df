import { parseArgs } from 'node:util'
import type { OriginAccessControl } from '../core/cloudfront/distribution.ts'
import {
  cachePolicies,
  findCachePolicy,
  findOriginRequestPolicy,
  originRequestPolicies,
} from '../core/cloudfront/managedPolicies.ts'
import { openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import { readPort } from './environment.ts'
import type { LabOptions } from './lab.ts'
import type { LabPorts } from './names.ts'
import { type LabSetup, usualSetup } from './setup.ts'
import { readCors, readSetup } from './setupFile.ts'

const modes: readonly OriginAccessControl[] = ['none', 'never', 'no-override', 'always', 'always-amz-auth']
const authTypes = ['AWS_IAM', 'NONE'] as const

const flags = {
  setup: { type: 'string' },
  orp: { type: 'string' },
  cache: { type: 'string' },
  oac: { type: 'string' },
  auth: { type: 'string' },
  cors: { type: 'string' },
  assume: { type: 'string', multiple: true },
  disagree: { type: 'boolean', default: false },
  port: { type: 'string' },
} as const

/** Reads the flags of `npm run lab`. @throws Error that lists what is known. */
export function readFlags(args: readonly string[]): Pick<LabOptions, 'ports' | 'setup' | 'disagree'> {
  const given = parsed(args)
  const { setup, disagree, port } = given
  return {
    ...(port !== undefined && { ports: portsFrom(port) }),
    disagree,
    setup: changed(setup === undefined ? usualSetup : readSetup(setup), given),
  }
}

/** A set-up with what the flags say in place of what it said. */
function changed(setup: LabSetup, { orp, cache, oac, auth, cors, assume = [] }: ReturnType<typeof parsed>): LabSetup {
  const { originRequestPolicy, cachePolicy, ...distribution } = setup.distribution
  const { cors: usual, ...functionUrl } = setup.functionUrl
  const forwarding = policy('orp', orp, originRequestPolicies, findOriginRequestPolicy, originRequestPolicy)
  const caching = policy('cache', cache, cachePolicies, findCachePolicy, cachePolicy)
  const sharing = cors === undefined ? usual : cors === 'none' ? undefined : readCors(cors)
  return {
    ...setup,
    distribution: {
      ...distribution,
      ...(forwarding && { originRequestPolicy: forwarding }),
      ...(caching && { cachePolicy: caching }),
      ...(oac !== undefined && { originAccessControl: oneOf('oac', oac, modes) }),
    },
    functionUrl: {
      ...functionUrl,
      ...(sharing && { cors: sharing }),
      ...(auth !== undefined && { authType: oneOf('auth', auth, authTypes) }),
    },
    ...(assume.length > 0 && { assume: { ...setup.assume, ...Object.fromEntries(assume.map(assumption)) } }),
  }
}

/** CloudFront listens on this port, the Function URL on the next. */
function portsFrom(given: string): LabPorts {
  const cloudFront = readPort(given)
  if (cloudFront > 0 && cloudFront < 65_535) return { cloudFront, functionUrl: cloudFront + 1 }
  throw new Error(`--port is "${given}". It must be a number from 1 to 65534.`)
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`)
    throw new Error(`${error instanceof Error ? error.message : error}\nKnown options: ${known.join(', ')}.`)
  }
}

/** A policy by name or id; undefined for none. */
function policy<P>(
  flag: string,
  given: string | undefined,
  known: readonly { name: string }[],
  find: (nameOrId: string) => P,
  otherwise: P | string | undefined,
): P | string | undefined {
  if (given === undefined) return otherwise
  if (given === 'none') return undefined
  try {
    return find(given)
  } catch {
    throw unknown(flag, given, ['none', ...known.map(({ name }) => name)])
  }
}

/** `cors-on-refusal=no` */
function assumption(given: string): readonly [string, string] {
  const [question = '', variant = ''] = given.split(/=(.*)/s)
  const id = oneOf('assume', question, openQuestionIds)
  return [id, oneOf(`assume ${id}`, variant, variantsOf(id))]
}

function oneOf<Value extends string>(flag: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given)
  if (found === undefined) throw unknown(flag, given, known)
  return found
}

const unknown = (flag: string, given: string, known: readonly string[]) =>
  new Error(`--${flag} is "${given}". Known: ${known.join(', ')}.`)
