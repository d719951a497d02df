import type { CredentialScope } from './credentialScope.ts'
import { credentialScopeText } from './credentialScope.ts'
import type { SigningOptions } from './options.ts'
import { tokenOf } from './options.ts'
import type { OptionTexts, Source } from './source.ts'
import { whole } from './source.ts'

/** The signing options as the texts that sources cut from. */
export function optionTexts(options: SigningOptions, requestDateTime: string): OptionTexts {
  const { credentials, payload } = options
  return {
    date: requestDateTime,
    region: options.region,
    service: options.service,
    host: options.host ?? '',
    accessKeyId: credentials.accessKeyId ?? '',
    sessionToken: tokenOf(credentials) ?? '',
    scope: 'signingKey' in credentials ? credentialScopeText(credentials.scope) : '',
    expiresIn: String(options.expiresIn ?? 3600),
    payload: typeof payload === 'object' ? payload.hash : (payload ?? ''),
    signedHeaders: (options.signedHeaders ?? []).join(';'),
  }
}

/** The scope that is signed for: a derived key's own, whatever the options say, so that a stale key shows. */
export function scopeOf({ credentials, region, service }: SigningOptions, requestDateTime: string): CredentialScope {
  return 'signingKey' in credentials ? credentials.scope : { date: requestDateTime.slice(0, 8), region, service }
}

/** Where the scope's text comes from. */
export function scopeSources({ credentials }: SigningOptions, inputs: OptionTexts): readonly Source[] {
  if ('signingKey' in credentials) return [whole('scope', inputs.scope ?? '')]
  const day: Source = { input: 'date', start: 0, end: 8 }
  return [day, whole('region', inputs.region ?? ''), whole('service', inputs.service ?? '')]
}
