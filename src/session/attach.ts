// Makes an attachment of a body: reads it, has it hashed in a thread of its own, and takes it in, in one step.
import { hexDump } from '../core/http/hexDump.ts'
import { bytesOfText } from '../core/http/text.ts'
import { sha256Hex } from '../core/sigv4/hash.ts'
import { attachedWords } from '../core/words/attached.ts'
import { hashInWorker } from '../workers/hashInWorker.ts'
import { useArriving } from './arriving.ts'
import type { Attachment } from './attachment.ts'
import { mostTyped } from './attachment.ts'
import type { Inputs } from './inputs.ts'
import { useSession } from './session.ts'

/** The bytes as an attachment. Where no worker can be started, they are hashed here. */
export async function attachmentOf(name: string, bytes: Uint8Array): Promise<Attachment> {
  const sha256 = await hashInWorker(bytes).catch(() => sha256Hex(bytes))
  return { name, bytes, sha256, toJSON: () => [name, bytes.length, sha256] }
}

export const attachText = (text: string): Promise<void> => takeIn(() => attachmentOf('', bytesOfText(text)))

/** What is short, and text that its field can hold as it is, is typed in; every other file is attached. */
export const attachFile = (file: File): Promise<void> =>
  takeIn(async () => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const text = bytes.length > mostTyped ? undefined : plainText(bytes)
    return text ?? attachmentOf(file.name, bytes)
  }, attachedWords.unreadable(file.name))

/** The text of bytes that are UTF-8, and undefined for others. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A field makes LF of every line break, and nobody can read control characters in it. */
function plainText(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text !== undefined && /[\0-\x08\x0b-\x1f]/.test(text) ? undefined : text
}

/** The first bytes to look at: as text, or as a hex dump. */
export function beginningOf({ bytes }: Attachment, most = 4096): string {
  const first = bytes.subarray(0, most)
  // The last character may be cut in two.
  for (let cut = 0; cut < 4; cut += 1) {
    const text = plainText(first.subarray(0, first.length - (bytes.length > most ? cut : 0)))
    if (text !== undefined) return text
  }
  return hexDump(first, most)
}

/** The last one asked for; an earlier one that is still on its way is dropped. */
let wanted = 0

/** An edit of the body that was made meanwhile stands. */
async function takeIn(make: () => Promise<Inputs['body']>, failed?: string): Promise<void> {
  wanted += 1
  const mine = wanted
  const before = useSession.getState().inputs.body
  useArriving.setState({ arriving: true, problem: undefined })
  const made = await make().catch(() => undefined)
  if (mine !== wanted) return
  useArriving.setState({ arriving: false, problem: made === undefined ? failed : undefined })
  const { inputs, edit } = useSession.getState()
  if (made !== undefined && inputs.body === before) edit({ body: made })
}
