import { readLooseJson, startsLooseJson } from '../../evidence/text/looseJson.ts'
import { callerIdentity, functionUrlConfig, policy } from './awsCli.ts'
import { awsErrorJson } from './awsErrorJson.ts'
import { insomnia, postman, printedMessage, thunderClient } from './clientFiles.ts'
import { credentialsIn } from './credentialsJson.ts'
import {
  cachePolicyAnswer,
  distributionConfig,
  originAccessControl,
  originRequestPolicyAnswer,
} from './distributionConfig.ts'
import { edgeEvent } from './edgeEvent.ts'
import { har } from './har.ts'
import type { JsonShape } from './jsonShape.ts'
import { lambdaEvent } from './lambdaEvent.ts'
import type { Recogniser, Remark } from './piece.ts'
import { printedHeaders, wrappedError } from './printedJson.ts'
import { cloudFormation } from './setup/cloudFormation.ts'
import { terraformJson } from './setup/terraform.ts'

/** Every kind of JSON document that is read, the more particular ones first. */
const shapes: readonly JsonShape[] = [
  har,
  postman,
  insomnia,
  thunderClient,
  edgeEvent,
  lambdaEvent,
  cloudFormation,
  terraformJson,
  functionUrlConfig,
  policy,
  distributionConfig,
  originAccessControl,
  cachePolicyAnswer,
  originRequestPolicyAnswer,
  callerIdentity,
  printedMessage,
  awsErrorJson,
  printedHeaders,
  wrappedError,
]

/** JSON of any kind; credentials are taken out of every one. */
export const json: Recogniser = {
  format: 'aws-error-json',
  looksLike: startsLooseJson,
  read: (text, at) => {
    const { value, end, cut } = readLooseJson(text, at)
    const keys = credentialsIn(value)
    const shape = shapes.find(({ looksLike }) => looksLike(value))
    const read = shape?.read(value, text.slice(at, end))
    const remarks: Remark[] = [...(read?.remarks ?? [])]
    if (cut) remarks.push({ id: 'cut-short' })
    if (!shape && keys.length === 0) remarks.push({ id: 'json-unknown' })
    return {
      end,
      pieces: [...(read?.pieces ?? []), ...keys],
      remarks: remarks.map((remark) => ({ ...remark, at, end })),
      ...(shape ? { format: shape.format } : keys.length > 0 ? { format: 'credentials-json' as const } : {}),
    }
  },
}
