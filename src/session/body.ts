// What is entered as the body: what is short stands in its field, the rest is attached.
import { useArriving } from './arriving.ts'
import { isLong } from './attachment.ts'
import { useSession } from './session.ts'

/** Takes a text as the body. One that was opened as text stays one, however long it is. */
export function enterBody(text: string): void {
  const { inputs, edit } = useSession.getState()
  const type = (): void => edit({ body: text })
  if (!isLong(text) || (typeof inputs.body === 'string' && isLong(inputs.body))) type()
  else attach(({ attachText }) => attachText(text), type)
}

/** Takes a file as the body. */
export const enterFile = (file: File): void => attach(({ attachFile }) => attachFile(file))

/** Without what attaches, a text stays in its field: nothing that was typed is lost. */
function attach(how: (attaching: typeof import('./attach.ts')) => void, otherwise?: () => void): void {
  useArriving.setState({ arriving: true })
  import('./attach.ts').then(how, () => {
    useArriving.setState({ arriving: false })
    otherwise?.()
  })
}
