import { useAddress } from '../../../session/address.ts'
import { lazily } from '../lazily.ts'
import { ExplainDrawer } from './ExplainDrawer.tsx'
import { LineFocus } from './LineFocus.tsx'

const PrintView = lazily('PrintView', () => import('../print/PrintView.tsx'))

/** What covers the page because its address is open: an explanation, a line of the columns, the page as it is printed. */
export function Covering() {
  const address = useAddress((addresses) => addresses.address)
  switch (address?.kind) {
    case 'rule':
    case 'cause':
    case 'policy':
    case 'header':
    case 'rules':
      return <ExplainDrawer address={address} />
    case 'line':
      return <LineFocus key={address.id} id={address.id} />
    case 'print':
      return <PrintView />
    default:
      return null
  }
}
