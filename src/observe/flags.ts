import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { OriginAccessControl } from '../core/cloudfront/distribution.ts'
import { findCachePolicy, findOriginRequestPolicy } from '../core/cloudfront/managedPolicies.ts'
import { exampleKeyIds } from '../core/exchange/keyShape.ts'
import { endpointOf } from '../core/hosts/endpoint.ts'
import type { Credentials } from '../core/sigv4/options.ts'
import { openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import type { Stand } from './send.ts'
import type { Target } from './target.ts'

const flags = {
  cloudfront: { type: 'string' },
  'function-url': { type: 'string' },
  region: { type: 'string' },
  orp: { type: 'string', default: 'AllViewerExceptHostHeader' },
  cache: { type: 'string', default: 'CachingDisabled' },
  oac: { type: 'string', default: 'none' },
  cors: { type: 'string', default: 'https://countersign.example' },
  assume: { type: 'string', multiple: true },
  out: { type: 'string' },
  lab: { type: 'string' },
  ca: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const

const modes: readonly OriginAccessControl[] = ['none', 'never', 'no-override', 'always', 'always-amz-auth']

export interface Wanted {
  readonly target: Target
  readonly stand?: Stand
  readonly out: string
  readonly yes: boolean
}

/**
 * Reads what `npm run observe` was told, by flags and environment.
 * @throws Error that says what is missing or unknown, and never repeats a credential.
 */
export function readFlags(args: readonly string[], environment: NodeJS.ProcessEnv): Wanted {
  const given = parsed(args)
  const cloudFrontHost = hostFrom('cloudfront', given.cloudfront)
  const functionUrlHost = hostFrom('function-url', given['function-url'])
  const endpoint = endpointOf(functionUrlHost)
  if (endpoint?.because !== 'host-function-url') throw new Error('--function-url is not the host of a Function URL.')
  const region = given.region ?? endpoint.region
  const stand = standFrom(given, { cloudFrontHost, functionUrlHost })
  if (!stand && environment.CI) throw new Error('AWS is not called from CI. With --lab the lab is.')
  const credentials = credentialsFrom(environment)
  if (!stand && exampleKeyIds.includes(credentials.accessKeyId)) {
    throw new Error('AWS_ACCESS_KEY_ID is an example from AWS’s documentation.')
  }
  const originRequestPolicy = given.orp === 'none' ? undefined : findOriginRequestPolicy(given.orp, '--orp').name
  const cachePolicy = findCachePolicy(given.cache, '--cache').name ?? given.cache
  return {
    target: {
      cloudFrontHost,
      functionUrlHost,
      region,
      credentials,
      ...(originRequestPolicy === undefined ? {} : { originRequestPolicy }),
      cachePolicy,
      originAccessControl: oneOf('oac', given.oac, modes),
      ...(given.cors === 'none' ? {} : { corsOrigin: given.cors }),
      assume: Object.fromEntries((given.assume ?? []).map(assumption)),
    },
    ...(stand ? { stand } : {}),
    out: given.out ?? `observed-${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z.json`,
    yes: given.yes,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`)
    throw new Error(`${error instanceof Error ? error.message : error}\nKnown options: ${known.join(', ')}.`)
  }
}

/** A host name, or the URL that holds it, as AWS prints them. */
function hostFrom(flag: string, given: string | undefined): string {
  const host = given
    ?.replace(/^https:\/\//, '')
    .replace(/\/$/, '')
    .toLowerCase()
  if (host && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host)) return host
  throw new Error(`--${flag} must be a host name, such as the stack's outputs tell.`)
}

const variables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'] as const

function credentialsFrom(environment: NodeJS.ProcessEnv): Credentials {
  for (const name of variables) if (/\s/.test(environment[name] ?? '')) throw new Error(`${name} holds blanks.`)
  const [accessKeyId, secretAccessKey, sessionToken] = variables.map((name) => environment[name])
  if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) }
  const [id, secret, token] = variables
  throw new Error(`${id} and ${secret} must be set (${token} for temporary credentials).`)
}

/** `--lab 4480,4481`: the lab's ports on this machine. */
function standFrom(
  { lab, ca }: Pick<ReturnType<typeof parsed>, 'lab' | 'ca'>,
  { cloudFrontHost, functionUrlHost }: Pick<Target, 'cloudFrontHost' | 'functionUrlHost'>,
): Stand | undefined {
  if (lab === undefined) return undefined
  const [, cloudFront, functionUrl] = /^(\d{1,5}),(\d{1,5})$/.exec(lab) ?? []
  if (!cloudFront || !functionUrl) throw new Error('--lab must be two ports, such as 4480,4481.')
  if (ca === undefined) throw new Error('--lab needs --ca, the file of the lab’s certificate authority.')
  const ports = new Map([
    [cloudFrontHost, Number(cloudFront)],
    [functionUrlHost, Number(functionUrl)],
  ])
  return { portOf: (host) => ports.get(host) ?? 0, ca: readFileSync(ca, 'utf8') }
}

function assumption(given: string): readonly [string, string] {
  const [question = '', variant = ''] = given.split(/=(.*)/s)
  const id = oneOf('assume', question, openQuestionIds)
  return [id, oneOf(`assume ${id}`, variant, variantsOf(id))]
}

function oneOf<Value extends string>(flag: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given)
  if (found === undefined) throw new Error(`--${flag} is "${given}". Known: ${known.join(', ')}.`)
  return found
}
