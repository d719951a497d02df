import { Suspense, useEffect } from 'react'
import { useAddress } from '../../../session/address.ts'
import { useSharing } from '../../../session/share/sharing.ts'
import { OpenedLink, ShareDialog } from '../later.ts'

const busy = <div hidden aria-busy="true" />

/** The dialog that makes a link, and the opening of one that stands in the address. */
export function Sharing() {
  const open = useSharing((sharing) => sharing.open)
  const outcome = useSharing((sharing) => sharing.outcome)
  const arriving = useAddress(({ address }) => address?.kind === 'share')
  useEffect(() => {
    if (arriving) void import('../../../session/share/open.ts').then(({ openShared }) => openShared())
  }, [arriving])
  return (
    <>
      {arriving && busy}
      <Suspense fallback={busy}>
        {open && <ShareDialog />}
        {outcome && <OpenedLink outcome={outcome} />}
      </Suspense>
    </>
  )
}
