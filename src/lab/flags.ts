import { parseArgs } from 'node:util'
import type { OriginAccessControl } from '../core/cloudfront/distribution.ts'
import {
  cachePolicies,
  findCachePolicy,
  findOriginRequestPolicy,
  originRequestPolicies,
} from '../core/cloudfront/managedPolicies.ts'
import { readPort } from './environment.ts'
import type { LabOptions } from './lab.ts'
import type { LabPorts } from './names.ts'
import { usualSetup } from './setup.ts'

const modes: readonly OriginAccessControl[] = ['none', 'never', 'no-override', 'always', 'always-amz-auth']
const authTypes = ['AWS_IAM', 'NONE'] as const

const flags = {
  orp: { type: 'string', default: 'AllViewerExceptHostHeader' },
  cache: { type: 'string', default: 'CachingDisabled' },
  oac: { type: 'string', default: 'none' },
  auth: { type: 'string', default: 'AWS_IAM' },
  disagree: { type: 'boolean', default: false },
  port: { type: 'string' },
} as const

/** Reads the flags of `npm run lab`. @throws Error that lists what is known. */
export function readFlags(args: readonly string[]): Pick<LabOptions, 'ports' | 'setup' | 'disagree'> {
  const { orp, cache, oac, auth, disagree, port } = parsed(args)
  return {
    ...(port !== undefined && { ports: portsFrom(port) }),
    disagree,
    setup: {
      ...usualSetup,
      distribution: {
        ...(orp !== 'none' && {
          originRequestPolicy: policy('orp', orp, originRequestPolicies, findOriginRequestPolicy),
        }),
        ...(cache !== 'none' && { cachePolicy: policy('cache', cache, cachePolicies, findCachePolicy) }),
        originAccessControl: oneOf('oac', oac, modes),
      },
      functionUrl: { authType: oneOf('auth', auth, authTypes) },
    },
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

/** A policy by name or id. */
function policy<P>(flag: string, given: string, known: readonly { name: string }[], find: (nameOrId: string) => P): P {
  try {
    return find(given)
  } catch {
    throw unknown(flag, given, ['none', ...known.map(({ name }) => name)])
  }
}

function oneOf<Value extends string>(flag: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given)
  if (found === undefined) throw unknown(flag, given, known)
  return found
}

const unknown = (flag: string, given: string, known: readonly string[]) =>
  new Error(`--${flag} is "${given}". Known: ${known.join(', ')}.`)
