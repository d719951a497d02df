// The allow-list: for every field that a person can fill, whether it goes into a link, and what it has to look like there.
import * as v from 'valibot'
import { exampleKeyIds } from '../../core/exchange/keyShape.ts'
import { evidenceFields } from '../../core/words/evidence.ts'
import type { EvidenceInput } from '../evidence/input.ts'
import type { Inputs } from '../inputs.ts'
import * as is from './schemas.ts'

/**
 * How a field goes into a link: `as-is`; `headers` with the values that are not known to be harmless replaced by their
 * length, in whatever header lines it holds; `ticked` with its whole text replaced by its length unless its owner
 * ticked it; `example-id` if it is one of AWS's published key ids, else not at all.
 */
interface Rule<Value> {
  readonly how: 'as-is' | 'headers' | 'ticked' | 'example-id' | 'evidence'
  readonly is: v.GenericSchema<unknown, Value>
}

const asIs = <Value>(schema: v.GenericSchema<unknown, Value>): Rule<Value> => ({ how: 'as-is', is: schema })
const withHeaders = <Value>(schema: v.GenericSchema<unknown, Value>): Rule<Value> => ({ how: 'headers', is: schema })

const texts = { response: is.text, serviceCanonicalRequest: is.text, clientCanonicalRequest: is.text }
/** Of a paste itself nothing: it holds the request with its own signature. */
const evidence: v.GenericSchema<unknown, EvidenceInput> = v.pipe(
  v.object({ ...texts, receivedRequest: is.text, symptoms: is.symptoms }),
  v.transform((told) => ({ ...told, pasted: undefined })),
)

/** Total over the inputs: a new field does not compile until somebody decides about it. */
export const rules: { readonly [Name in keyof Inputs]: Rule<Inputs[Name]> } = {
  method: asIs(is.text),
  path: asIs(is.text),
  query: asIs(is.text),
  headers: withHeaders(is.text),
  body: { how: 'ticked', is: is.text },
  cloudFrontHost: asIs(is.text),
  functionUrlHost: asIs(is.text),
  accessKeyId: { how: 'example-id', is: v.picklist(exampleKeyIds) },
  region: asIs(is.text),
  service: asIs(is.text),
  signingTime: asIs(is.text),
  clockOff: asIs(is.text),
  alsoSign: asIs(is.text),
  keyScope: asIs(is.text),
  guessScope: asIs(is.yesOrNo),
  form: asIs(v.picklist(['header', 'query'])),
  payload: asIs(v.picklist(['signed', 'unsigned'])),
  contentSha256Header: asIs(is.yesOrNo),
  signToken: asIs(is.yesOrNo),
  doubleEncodePath: asIs(v.picklist(['usual', 'yes', 'no'])),
  normalizePath: asIs(v.picklist(['usual', 'yes', 'no'])),
  originAccessControl: asIs(v.picklist(['none', 'never', 'no-override', 'always', 'always-amz-auth'])),
  authType: asIs(v.picklist(['AWS_IAM', 'NONE'])),
  attempt: asIs(is.attempt),
  evidence: { how: 'evidence', is: evidence },
  originRequestPolicy: asIs(is.behavior.originRequestPolicy),
  cachePolicy: asIs(is.behavior.cachePolicy),
  ownOriginRequestPolicy: asIs(is.behavior.ownOriginRequestPolicy),
  ownCachePolicy: asIs(is.behavior.ownCachePolicy),
  legacy: asIs(is.behavior.legacy),
  legacyForwarding: asIs(is.behavior.legacyForwarding),
  viewerProtocol: asIs(is.behavior.viewerProtocol),
  allowedMethods: asIs(is.behavior.allowedMethods),
  cachesOptions: asIs(is.behavior.cachesOptions),
  edge: withHeaders(is.behavior.edge),
  behaviors: withHeaders(is.behaviors),
  aliases: asIs(is.text),
  originPath: asIs(is.text),
  defaultRootObject: asIs(is.text),
  customHeaders: withHeaders(is.text),
  errorPages: asIs(is.errorPages),
  firewallLimit: asIs(is.text),
  failoverStatuses: asIs(is.text),
  responseTimeout: asIs(is.text),
  functionTakes: asIs(is.text),
  cachedAnswer: asIs(is.yesOrNo),
  allowInvokeFunctionUrl: asIs(is.yesOrNo),
  allowInvokeFunction: asIs(is.yesOrNo),
  cors: asIs(is.cors),
  forwardedHost: asIs(is.yesOrNo),
  acceptedHosts: asIs(is.text),
  assume: asIs(is.assume),
}

export const isInput = (name: string): name is keyof Inputs => Object.hasOwn(rules, name)
/** The names of all inputs, in the table's order. */
export const inputNames = Object.keys(rules).filter(isInput)

/** The texts of the evidence, which go only where they are ticked. */
export const evidenceNames = Object.keys(evidenceFields).filter(
  (name): name is keyof typeof evidenceFields => name in evidenceFields,
)
