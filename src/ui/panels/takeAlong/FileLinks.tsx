import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { Button } from '../../parts/Button.tsx'
import { saveFile } from './saveFile.ts'

/** Files that code reads, each to be saved beside it. */
export function FileLinks({ files }: { files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }) {
  if (files.length === 0) return null
  return (
    <div>
      {files.map(({ name, bytes }) => (
        <Button key={name} onClick={() => saveFile(name, bytes)}>
          {takeAlongText.save(name)}
        </Button>
      ))}
    </div>
  )
}
