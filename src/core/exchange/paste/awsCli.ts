// What the AWS CLI answers about a Function URL, its policy, and the caller.

import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, member, memberAt, readLooseJson, textAt } from '../../evidence/text/looseJson.ts'
import { splitUrl } from '../../http/url.ts'
import type { JsonShape } from './jsonShape.ts'

/** `aws lambda get-function-url-config`, or one item of the list. */
export const functionUrlConfig: JsonShape = {
  format: 'function-url-config',
  looksLike: (value) => configs(value).length > 0,
  read: (value) => {
    const config = configs(value)[0]
    const cors = memberAt(config, 'Cors')
    const auth = textAt(config, 'AuthType')
    return {
      pieces: [
        {
          kind: 'function-url',
          functionUrl: defined({
            host: splitUrl(textAt(config, 'FunctionUrl') ?? '').authority,
            region: textAt(config, 'FunctionArn')?.split(':')[3],
            authType: auth === 'NONE' || auth === 'AWS_IAM' ? auth : undefined,
            cors: cors === undefined ? undefined : corsOf(cors),
          }),
        },
        { kind: 'setup', setup: { service: 'lambda-url' } },
      ],
    }
  },
}

const configs = (value: Loose): readonly Loose[] =>
  [...itemsAt(value, 'FunctionUrlConfigs'), value].filter((one) => textAt(one, 'FunctionUrl') !== undefined)

const texts = (value: Loose, name: string): readonly string[] =>
  itemsAt(value, name).filter((one): one is string => typeof one === 'string')

const corsOf = (cors: Loose) => ({
  origins: texts(cors, 'AllowOrigins'),
  methods: texts(cors, 'AllowMethods'),
  headers: texts(cors, 'AllowHeaders'),
  expose: texts(cors, 'ExposeHeaders'),
  credentials: member(cors, 'AllowCredentials') === true,
  maxAge: Number(textAt(cors, 'MaxAge') ?? 0),
})

/** `aws lambda get-policy`, or the policy alone: the actions it allows. */
export const policy: JsonShape = {
  format: 'policy',
  looksLike: (value) => statements(value).length > 0,
  read: (value) => {
    const allowed = statements(value).filter((one) => textAt(one, 'Effect') === 'Allow')
    const grants = allowed.flatMap((one) => {
      const action = member(one, 'Action')
      return typeof action === 'string' ? [action] : texts(one, 'Action')
    })
    return { pieces: [{ kind: 'grants', grants }] }
  },
}

function statements(value: Loose): readonly Loose[] {
  const text = textAt(value, 'Policy')
  const document = text === undefined ? (member(value, 'Policy') ?? value) : readLooseJson(text, 0).value
  return itemsAt(document, 'Statement').filter((one) => textAt(one, 'Effect') !== undefined)
}

/** `aws sts get-caller-identity`. */
export const callerIdentity: JsonShape = {
  format: 'caller-identity',
  looksLike: (value) => textAt(value, 'Arn')?.startsWith('arn:aws') === true && textAt(value, 'UserId') !== undefined,
  read: (value) => ({ pieces: [{ kind: 'caller', arn: textAt(value, 'Arn') ?? '' }] }),
}
