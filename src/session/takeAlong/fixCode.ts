import type { Infrastructure } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { infrastructure } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { remedyOf } from '../../core/exchange/takeAlong/remedies.ts'
import type { FixId } from '../../core/words/fixes.ts'
import type { View } from '../view.ts'
import type { CodeOfAttempt } from './code.ts'
import { codeOf } from './code.ts'
import { setupFacts } from './setupFacts.ts'

/** A fix as something to take along. */
export interface CodeOfFix extends Pick<CodeOfAttempt, 'clients' | 'refused'> {
  /** Undefined for a fix that changes nothing in the set-up. */
  readonly setup: Infrastructure | undefined
}

/** What a fix comes to for this page's request and set-up; no clients for a fix that is none of the client's. */
export function codeOfFix(fix: FixId, view: View, token: boolean): CodeOfFix {
  const { client, setup } = remedyOf(fix)
  // The verifier of this page is a Function URL: signing for it needs the same policies.
  const change = fix === 'sign-for-verifier' && view.reading.endpoint ? remedyOf('sign-for-function-url').setup : setup
  const attempt =
    client === 'signs'
      ? ({ signFor: 'function-url', sendTo: view.inputs.attempt.sendTo } as const)
      : ({ signFor: 'none', sendTo: 'cloudfront' } as const)
  const { clients, refused } = client ? codeOf(view, attempt, { token, presigned: false }) : noCode
  return { clients, refused, setup: change && infrastructure(change, setupFacts(view), fix) }
}

const noCode: Pick<CodeOfFix, 'clients' | 'refused'> = { clients: [], refused: undefined }
