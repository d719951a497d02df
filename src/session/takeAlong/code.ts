import type { TakeAlongOptions } from '../../core/exchange/takeAlong/call.ts'
import type { Hashed } from '../../core/exchange/takeAlong/hashedRequest.ts'
import { hashedRequest } from '../../core/exchange/takeAlong/hashedRequest.ts'
import { refusal } from '../../core/exchange/takeAlong/refusal.ts'
import type { TakeAlong, Unable } from '../../core/exchange/takeAlong/takeAlong.ts'
import { takeAlong, unable } from '../../core/exchange/takeAlong/takeAlong.ts'
import type { Attempt } from '../inputs.ts'
import { hostOf } from '../reading.ts'
import type { View } from '../view.ts'

/** Seconds that what is presigned here is valid: as long as a signature in a header. */
export const presignedFor = 300

/** An attempt as code, for every client that can make it. */
export interface CodeOfAttempt {
  readonly clients: readonly (TakeAlong | Hashed)[]
  /** The tools that cannot, and why. */
  readonly unable: readonly Unable[]
  /** Why there is no code. */
  readonly refused: string | undefined
}

/** The page's call as code. What nobody signs is sent with its body's hash, as a distribution that signs needs it. */
export function codeOf(
  { reading }: View,
  attempt: Attempt,
  how: { token: boolean; presigned: boolean },
): CodeOfAttempt {
  const { request, region, service } = reading
  const refused = refusal(request)
  const sendTo = hostOf(reading, attempt.sendTo)
  if (refused !== undefined) return { clients: [], unable: [], refused }
  if (attempt.signFor === 'none') return { clients: hashedRequest(request, { sendTo }), unable: [], refused }
  const options: TakeAlongOptions = {
    region: region.value,
    service: service.value,
    signFor: hostOf(reading, attempt.signFor),
    sendTo,
    sessionToken: how.token,
    ...(how.presigned ? { expires: presignedFor } : {}),
  }
  return { clients: takeAlong(request, options), unable: unable(options), refused }
}
