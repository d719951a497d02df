import { exampleKeyIds } from '../../core/exchange/keyShape.ts'
import { goTo, leaveShared, useAddress } from '../address.ts'
import type { Inputs } from '../inputs.ts'
import { firstScreen } from '../inputs.ts'
import { useScreen } from '../screen.ts'
import { useSession } from '../session.ts'
import { readLink } from './link.ts'
import { useSharing } from './sharing.ts'

/**
 * Opens the link that stands in the address, as one step that can be undone, and takes it out of the address. It replaces
 * everything but secrets, and neither chooses a way of sending nor sends.
 */
export function openShared(): void {
  const { address } = useAddress.getState()
  if (address?.kind !== 'share') return
  const outcome = readLink(address.text)
  leaveShared()
  const opens = outcome.state === 'whole' || outcome.state === 'damaged'
  if (opens) {
    const { inputs: had, foreignHosts, take } = useSession.getState()
    const inputs = { ...firstScreen, ...outcome.edit, ...keyIdBeside(had, outcome.edit) }
    take(inputs, foreignIn(inputs, had, foreignHosts))
    useScreen.setState({ columns: outcome.view.columns, pointed: undefined, drawer: undefined, simulationOnly: false })
  }
  const opened = opens ? useSession.getState().inputs : undefined
  useSharing.setState({ open: false, outcome, opened, only: opens ? outcome.view.only : undefined })
  if (opens) openFocus(outcome.view.focus)
}

/** Goes to what the link is about, if it is about one thing. */
function openFocus(focus: string | undefined): void {
  if (focus?.startsWith('line:')) goTo({ kind: 'line', id: focus.slice('line:'.length) })
  if (focus === 'diagnosis')
    void import('../explain/causeNow.ts').then(({ causeNow }) => {
      const id = causeNow()
      if (id) goTo({ kind: 'cause', id })
    })
}

/** A key of one's own stays beside its secret; in place of an example's, the link's example stands. */
const keyIdBeside = ({ accessKeyId }: Inputs, edit: Partial<Inputs>): Partial<Inputs> =>
  edit.accessKeyId !== undefined && exampleKeyIds.includes(accessKeyId.trim()) ? {} : { accessKeyId }

/** The hosts of the link that nobody typed here. */
const foreignIn = (
  { cloudFrontHost, functionUrlHost }: Inputs,
  had: Inputs,
  foreign: readonly string[],
): readonly string[] =>
  [cloudFrontHost, functionUrlHost].filter(
    (host) => foreign.includes(host) || (host !== had.cloudFrontHost && host !== had.functionUrlHost),
  )
