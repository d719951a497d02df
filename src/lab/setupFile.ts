// A set-up from a file: the engine's Route without hosts, keys and time, which are the lab's own. Nothing else is taken.
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import type { HttpResponse } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { type Assumptions, openQuestionIds, variantsOf } from '../core/words/openQuestions.ts'
import type { LabSetup } from './setup.ts'

const text = v.string()
const texts = v.array(text)
const field = v.strictTuple([text, text])
const fields = v.array(field)
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.check((value) => Number.isInteger(value) && value >= least && value <= most, `a number from ${least} to ${most}`),
  )
const count = whole(0, 2 ** 31)
const status = whole(100, 599)

/** By what the value is, so that an error names the field inside and not the whole. */
const names = v.lazy((value) =>
  typeof value === 'string'
    ? v.picklist(['none', 'all'])
    : Array.isArray(value)
      ? texts
      : v.strictObject({ allExcept: texts }),
)
const policyFields = {
  name: v.exactOptional(text),
  headers: names,
  cookies: names,
  queryStrings: names,
  cloudFrontHeaders: v.exactOptional(texts),
}
const originRequestPolicy = v.strictObject(policyFields)
const cachePolicy = v.strictObject({
  ...policyFields,
  ttl: v.strictObject({ min: count, default: count, max: count }),
  compressed: v.strictObject({ gzip: v.boolean(), brotli: v.boolean() }),
})
const nameOr = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.lazy(
    (value): v.GenericSchema<unknown, string | v.InferOutput<Schema>> => (typeof value === 'string' ? text : schema),
  )

/** An answer of an origin's that is not the lab's function. */
const answer = v.pipe(
  v.strictObject({ status, headers: v.exactOptional(fields, []), body: v.exactOptional(text, '') }),
  v.transform((given): HttpResponse => {
    const body = bytesOfText(given.body)
    const headers = given.headers.filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name))
    return { status: given.status, headers: [...headers, ['Content-Length', String(body.length)]], body }
  }),
)

const edge = v.strictObject({
  at: v.picklist(['viewer-request', 'origin-request']),
  path: v.exactOptional(text),
  query: v.exactOptional(text),
  headers: v.exactOptional(fields),
  remove: v.exactOptional(texts),
  bodyLimit: v.exactOptional(count),
  hashBody: v.exactOptional(v.boolean()),
  replaceBody: v.exactOptional(v.boolean()),
})
const behaviorFields = {
  originRequestPolicy: v.exactOptional(nameOr(originRequestPolicy)),
  cachePolicy: v.exactOptional(nameOr(cachePolicy)),
  legacyForwarding: v.exactOptional(originRequestPolicy),
  allowedMethods: v.exactOptional(texts),
  cachesOptions: v.exactOptional(v.boolean()),
  viewerProtocol: v.exactOptional(v.picklist(['allow-all', 'redirect', 'https-only'])),
  edge: v.exactOptional(edge),
}
const distribution = v.strictObject({
  ...behaviorFields,
  pathPattern: v.exactOptional(text),
  originPath: v.exactOptional(text),
  behaviors: v.exactOptional(v.array(v.strictObject({ ...behaviorFields, pathPattern: text }))),
  originAccessControl: v.exactOptional(v.picklist(['none', 'never', 'no-override', 'always', 'always-amz-auth'])),
  customHeaders: v.exactOptional(fields),
  defaultRootObject: v.exactOptional(text),
  errorPages: v.exactOptional(v.array(v.strictObject({ status, respond: status, body: text }))),
  firewall: v.exactOptional(v.strictObject({ bodyLimit: count })),
  errorCaching: v.exactOptional(v.array(v.strictObject({ status, minTtl: count }))),
  cached: v.exactOptional(v.strictObject({ response: answer, age: count })),
  failover: v.exactOptional(v.strictObject({ statuses: v.array(status), respond: answer })),
  originResponseTimeout: v.exactOptional(whole(1, 2 ** 31)),
  proposal: v.exactOptional(v.picklist(['x-forwarded-host'])),
})
const corsSchema = v.strictObject({
  origins: texts,
  methods: texts,
  headers: texts,
  expose: texts,
  credentials: v.boolean(),
  maxAge: count,
})
const functionUrl = v.strictObject({
  region: v.exactOptional(text),
  service: v.exactOptional(text),
  authType: v.picklist(['AWS_IAM', 'NONE']),
  allow: v.exactOptional(v.strictObject({ invokeFunctionUrl: v.boolean(), invokeFunction: v.boolean() })),
  cors: v.exactOptional(corsSchema),
  takes: v.exactOptional(whole(0, 900)),
  acceptedHosts: v.exactOptional(texts),
})
const assume = v.pipe(
  v.strictObject(Object.fromEntries(openQuestionIds.map((id) => [id, v.exactOptional(v.picklist(variantsOf(id)))]))),
  v.transform(
    (given): Assumptions =>
      Object.fromEntries(
        Object.entries(given).flatMap(([id, variant]) => (variant === undefined ? [] : [[id, variant]])),
      ),
  ),
)
const setupSchema = v.strictObject({ distribution, functionUrl, assume: v.exactOptional(assume) })

/** Reads a set-up. @throws Error that names the file and the field, never a value. */
export const readSetup = (file: string): LabSetup => read(file, setupSchema)

/** Reads CORS settings. @throws Error that names the file and the field, never a value. */
export const readCors = (file: string): v.InferOutput<typeof corsSchema> => read(file, corsSchema)

function read<Schema extends v.GenericSchema>(file: string, schema: Schema): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, json(file))
  if (success) return output
  throw new Error([`${file} is not a set-up of the lab:`, ...issues.map((issue) => `  ${sentence(issue)}`)].join('\n'))
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    throw new Error(code ? `${file} cannot be read (${code}).` : `${file} is not JSON.`)
  }
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the file'
  if (issue.expected === 'never') return `${path} is not a setting. ${known(path)}`
  if (issue.received === 'undefined') return `${path} is missing.`
  const expected = issue.kind === 'validation' ? issue.message : (issue.expected ?? 'something else')
  return `${path} must be ${kinds[expected] ?? expected.replace(/^\((.*)\)$/, 'one of $1').replaceAll(' | ', ', ')}.`
}

const kinds: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
}

const own = /(^|\.)(host|aliases|originHost|credentials|sign|respond|now)$/

const known = (path: string): string =>
  own.test(path) ? 'Hosts, keys and answers are the lab’s own.' : 'Look at its spelling and its place.'
