import type { Finished } from '../../core/exchange/takeAlong/finished/finishedRequest.ts'
import { finishedRequest } from '../../core/exchange/takeAlong/finished/finishedRequest.ts'
import { validity } from '../../core/exchange/takeAlong/finished/validity.ts'
import { refusal } from '../../core/exchange/takeAlong/refusal.ts'
import { withAuthority } from '../../core/http/url.ts'
import { amzDate } from '../../core/sigv4/amzDate.ts'
import { trace } from '../../core/sigv4/trace.ts'
import type { Attempt } from '../inputs.ts'
import { hostOf } from '../reading.ts'
import { useSession } from '../session.ts'
import { useVault } from '../vault.ts'
import type { View } from '../view.ts'
import { viewOf } from '../view.ts'
import { presignedFor } from './code.ts'

/** The call as it can be sent by any tool, with its bearers. It is made when it is asked for, and kept nowhere but where it is shown. */
export interface SignedNow {
  readonly forms: readonly Finished[]
  readonly from: Date
  readonly until: Date
}

/** Why the call cannot be handed out signed. */
export type NotSigned =
  | { readonly because: 'unsigned' | 'no-key' }
  | { readonly because: 'refused'; readonly says: string }

/** Signs an attempt: for this moment, or for the signing time that was typed. */
export function signNow(
  view: View,
  { signFor, sendTo }: Attempt,
  how: { readonly now: Date; readonly presigned: boolean },
): SignedNow | NotSigned {
  const { inputs, reading } = view
  const { now, presigned } = how
  const refused = refusal(reading.request)
  if (refused !== undefined) return { because: 'refused', says: refused }
  if (signFor === 'none') return { because: 'unsigned' }
  if (!view.hasKey) return { because: 'no-key' }
  const { secret, sessionToken } = useVault.getState()
  const signingTime = inputs.signingTime.trim() === '' ? amzDate(now) : inputs.signingTime
  const { editedAt } = useSession.getState()
  const form = presigned ? 'query' : 'header'
  const fresh = viewOf({ ...inputs, form, signingTime }, secret, sessionToken, editedAt, true)
  const options = { ...fresh.columnOptions[signFor], ...(presigned && { expiresIn: presignedFor }) }
  const { request, signature } = trace(fresh.reading.request, options)
  const times = validity(request)
  if (signature === '' || !times) return { because: 'no-key' }
  const host = hostOf(reading, sendTo)
  return { forms: finishedRequest({ ...request, url: withAuthority(request.url, host) }), ...times }
}
