import { applyFix } from './fixes.ts'
import { useLate } from './late.ts'
import { memoLast } from './memoLast.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'
import type { View } from './view.ts'
import { viewOf } from './view.ts'

const actual = memoLast(viewOf)
const previewed = memoLast(viewOf)
const inputsWithFix = memoLast(applyFix)

/** The page as the inputs make it. */
export function useView(): View {
  const { inputs, editedAt, revision } = useSession()
  const { secret, sessionToken, expires } = useVault()
  const others = useLate((late) => late.otherHosts)
  return actual(inputs, secret, sessionToken, editedAt, revision > 0, others, expires)
}

/** The page as it would be with the fix that is pointed at; without one, as it is. */
export function usePreview(): View {
  const { inputs, editedAt, revision, preview } = useSession()
  const { secret, sessionToken, expires } = useVault()
  const others = useLate((late) => late.otherHosts)
  const view = useView()
  if (!preview) return view
  return previewed(inputsWithFix(inputs, preview), secret, sessionToken, editedAt, revision > 0, others, expires)
}
