// The checks of the host by which a Function URL is found.
import { wireHost } from '../http/host.ts'
import { fieldValue } from '../http/message.ts'
import { assumed } from '../words/openQuestions.ts'
import { forbidden } from './messages.ts'
import type { Check, Verifying } from './verifying.ts'

export const hostCheck: Check = {
  id: 'host-unknown',
  refuse: (verifying) =>
    isOwn(routedBy(verifying), verifying) || assumed('foreign-host', verifying.assume) === 'verify'
      ? undefined
      : forbidden,
}

/** The host by which a Function URL is found. */
const routedBy = ({ request, proposal }: Verifying): string =>
  (proposal ? fieldValue(request.headers, 'x-forwarded-host') : undefined) ?? wireHost(request)

const isOwn = (host: string, { functionUrl }: Verifying): boolean =>
  host.toLowerCase() === functionUrl.host.toLowerCase()

/** Part of what does not exist at AWS: whoever sends a signed request on to another function is refused there. */
export const acceptedCheck: Check = {
  id: 'host-accepted',
  refuse: (verifying) => {
    const { functionUrl, proposal, request } = verifying
    const host = wireHost(request)
    if (!proposal || !functionUrl.acceptedHosts || isOwn(host, verifying)) return undefined
    const isAccepted = functionUrl.acceptedHosts.some((one) => one.toLowerCase() === host.toLowerCase())
    return isAccepted ? undefined : forbidden
  },
}
