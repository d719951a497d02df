// The checks of the key: known, with its session token, not expired.
import { tokenOf } from '../sigv4/options.ts'
import { assumed } from '../words/openQuestions.ts'
import { brokenToken, expiredToken, mismatch, unknownToken } from './messages.ts'
import type { Check } from './verifying.ts'

export const keyChecks: readonly Check[] = [
  { id: 'access-key', refuse: ({ key }) => (key ? undefined : unknownToken) },
  {
    id: 'token-present',
    refuse: ({ claim, key }) => {
      const needed = key && (tokenOf(key) !== undefined || claim?.accessKeyId.startsWith('ASIA'))
      return needed && !claim?.sessionToken ? unknownToken : undefined
    },
  },
  {
    id: 'token-valid',
    refuse: ({ claim, key }) => {
      const given = claim?.sessionToken
      const known = key && tokenOf(key)
      if (!given || given === known) return undefined
      const mayHaveOne = known === undefined && !claim?.accessKeyId.startsWith('AKIA')
      return mayHaveOne ? undefined : brokenToken
    },
  },
  {
    id: 'token-expired',
    refuse: ({ key, now }) => (key?.expires && key.expires.getTime() <= now.getTime() ? expiredToken : undefined),
  },
  {
    id: 'token-signed',
    refuse: ({ claim, assume }) => {
      if (assumed('token-signed', assume) === 'either' || claim?.form !== 'header' || !claim.sessionToken)
        return undefined
      return claim.signedHeaders.includes('x-amz-security-token') ? undefined : mismatch
    },
  },
]
