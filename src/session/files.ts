import { pasteText } from '../core/words/pasteDialog.ts'
import { usePasting } from './pasting.ts'

const megabytes = 32

/** Reads files into the paste box, one after the other; what cannot be read is named there. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(textOf))
  const remarks = read.flatMap(({ remark }) => remark ?? [])
  const texts = read.flatMap(({ text }) => text ?? [])
  usePasting.getState().open(texts.join('\n\n'))
  usePasting.setState({ remarks })
}

async function textOf(file: File): Promise<{ readonly text?: string; readonly remark?: string }> {
  if (file.size > megabytes * 1_000_000) return { remark: pasteText.tooLarge(file.name, megabytes) }
  try {
    return { text: await file.text() }
  } catch {
    return { remark: pasteText.unreadable(file.name) }
  }
}
