import { defined } from '../../../evidence/text/defined.ts'
import type { CorsSettings } from '../../../functionUrl/functionUrl.ts'
import type { Piece } from '../piece.ts'
import type { Config } from './config.ts'
import { flag, list, number, text, texts } from './config.ts'

/** What a configuration says of a Function URL. */
export function functionUrlPieces(config: Config): readonly Piece[] {
  const auth = text(config, 'AuthType', 'authorization_type')
  const address = text(config, 'function_url')
  return [
    {
      kind: 'function-url',
      functionUrl: defined({
        host: address === undefined ? undefined : address.replace(/^https?:\/\//, '').replace(/\/.*$/s, ''),
        authType: auth === 'NONE' || auth === 'AWS_IAM' ? auth : undefined,
        cors: list(config, 'Cors').map(corsOf)[0],
      }),
    },
  ]
}

const corsOf = (config: Config): CorsSettings => ({
  origins: texts(config, 'AllowOrigins'),
  methods: texts(config, 'AllowMethods'),
  headers: texts(config, 'AllowHeaders'),
  expose: texts(config, 'ExposeHeaders'),
  credentials: flag(config, 'AllowCredentials'),
  maxAge: number(config, 'MaxAge') ?? 0,
})

/** What a statement of the function's resource policy allows. */
export function permissionPieces(config: Config): readonly Piece[] {
  const action = text(config, 'Action')
  return action === undefined ? [] : [{ kind: 'grants', grants: [action] }]
}
