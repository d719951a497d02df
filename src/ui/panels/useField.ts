import { noteWords } from '../../core/words/fieldNotes.ts'
import { fieldOfSource, hostColumns, pointedPart } from '../../session/columns.ts'
import type { FieldId, Note } from '../../session/fieldNotes.ts'
import { fieldNotes } from '../../session/fieldNotes.ts'
import type { Inputs } from '../../session/inputs.ts'
import { memoLast } from '../../session/memoLast.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import type { Remark } from '../parts/FieldFrame.tsx'

type TextInput = { [Name in keyof Inputs]: Inputs[Name] extends string ? Name : never }[keyof Inputs]

const notesOf = memoLast(
  (inputs: Inputs, reading: ReturnType<typeof useView>['reading'], secret: string, sessionToken: string) =>
    fieldNotes({ inputs, reading, secret, sessionToken }),
)

/** A field's value, its edit, its remarks, and whether the line that is pointed at comes from it. */
export function useField<Name extends TextInput>(name: Name) {
  const view = useView()
  const edit = useSession((session) => session.edit)
  return {
    value: view.inputs[name],
    onChange: (value: Inputs[Name]) => edit({ [name]: value }),
    ...useRemarks(name),
  }
}

/** What is said at a field, and whether the pointed line comes from it. */
export function useRemarks(name: FieldId): { remarks: readonly Remark[]; marked: boolean } {
  const view = useView()
  const { secret, sessionToken, setSecret, setSessionToken } = useVault()
  const edit = useSession((session) => session.edit)
  const trim = (): void => (name === 'secret' ? setSecret(secret.trim()) : setSessionToken(sessionToken.trim()))
  const notes = notesOf(view.inputs, view.reading, secret, sessionToken)[name] ?? []
  return {
    remarks: notes.map((note) => remarkOf(note, () => (note.mend === 'trim' ? trim() : note.mend && edit(note.mend)))),
    marked: useMarked(name),
  }
}

function remarkOf({ id, facts, mend }: Note, act: () => void): Remark {
  const words = noteWords(id)
  const remark = { id, kind: words.kind, sentence: words.say(facts) }
  return mend && words.mend ? { ...remark, mend: { label: words.mend, act } } : remark
}

function useMarked(name: FieldId): boolean {
  const view = useView()
  const pointed = useScreen((screen) => screen.pointed)
  if (!pointed) return false
  const part = pointedPart(hostColumns(view), pointed)
  return part?.sources.some((source) => fieldOfSource(source, pointed.side, view) === name) ?? false
}
