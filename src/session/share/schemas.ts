// What a value out of a link has to look like, piece by piece. Objects are made anew from the members named here.
import * as v from 'valibot'
import { cachePolicies, originRequestPolicies } from '../../core/cloudfront/managedPolicies.ts'
import { openQuestionIds, variantsOf } from '../../core/words/openQuestions.ts'
import { symptomIds } from '../../core/words/symptoms.ts'
import { custom, none } from '../readSetup.ts'
import type { BehaviorInput } from '../setup.ts'
import { allowedMethods } from '../setup.ts'

/** Texts are kept as typed, wrong ones too: that is what the page is for. */
export const text = v.pipe(v.string(), v.maxLength(60_000))
export const yesOrNo = v.boolean()

const policyName = (policies: readonly { readonly name: string }[]) =>
  v.picklist([none, custom, ...policies.map(({ name }) => name)])

const names = v.object({ mode: v.picklist(['none', 'all', 'list', 'all except']), names: text })
const policy = { headers: names, cloudFrontHeaders: text, cookies: names, queryStrings: names }

/** The members of a behaviour, which the inputs hold of the default one. */
export const behavior = {
  originRequestPolicy: policyName(originRequestPolicies),
  cachePolicy: policyName(cachePolicies),
  ownOriginRequestPolicy: v.object(policy),
  ownCachePolicy: v.object({
    ...policy,
    minTtl: text,
    defaultTtl: text,
    maxTtl: text,
    gzip: yesOrNo,
    brotli: yesOrNo,
  }),
  legacy: yesOrNo,
  legacyForwarding: v.object(policy),
  viewerProtocol: v.picklist(['allow-all', 'redirect', 'https-only']),
  allowedMethods: v.picklist(
    Object.keys(allowedMethods).filter((name): name is keyof typeof allowedMethods => name in allowedMethods),
  ),
  cachesOptions: yesOrNo,
  edge: v.object({
    at: v.picklist(['none', 'viewer-request', 'origin-request']),
    path: text,
    query: text,
    headers: text,
    remove: text,
    signs: yesOrNo,
    hashBody: yesOrNo,
    replaceBody: yesOrNo,
    bodyLimit: text,
  }),
} satisfies { readonly [Name in keyof BehaviorInput]: v.GenericSchema<unknown, BehaviorInput[Name]> }

/** As many as CloudFront allows in a distribution by default. */
export const behaviors = v.pipe(v.array(v.object({ ...behavior, pathPattern: text })), v.maxLength(75))

export const errorPages = v.pipe(
  v.array(v.object({ status: text, respond: text, body: text, minTtl: text })),
  v.maxLength(30),
)

export const cors = v.object({
  on: yesOrNo,
  origins: text,
  methods: text,
  headers: text,
  expose: text,
  credentials: yesOrNo,
  maxAge: text,
})

/** Open question -> variant: of those that there are. */
export const assume = v.record(
  v.picklist(openQuestionIds),
  v.picklist([...new Set(openQuestionIds.flatMap((id) => [...variantsOf(id)]))]),
)

export const attempt = v.object({
  signFor: v.picklist(['none', 'cloudfront', 'function-url']),
  sendTo: v.picklist(['cloudfront', 'function-url']),
})

export const symptoms = v.pipe(v.array(v.picklist(symptomIds)), v.maxLength(symptomIds.length))
