import { otherHosts } from './otherHosts.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

/** The page as the inputs make it at this moment, for what is no component. */
export function viewNow(): View {
  const { inputs, editedAt, revision } = useSession.getState()
  const { secret, sessionToken, expires } = useVault.getState()
  return viewOf(inputs, secret, sessionToken, editedAt, revision > 0, otherHosts, expires)
}
