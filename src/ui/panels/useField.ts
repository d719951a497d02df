import { fieldOfSource, hostColumns, pointedPart } from '../../session/columns.ts'
import type { FieldId, Note } from '../../session/fieldNotes.ts'
import type { Inputs } from '../../session/inputs.ts'
import { useLate } from '../../session/late.ts'
import { memoLast } from '../../session/memoLast.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import type { View } from '../../session/view.ts'
import type { Remark } from '../parts/FieldFrame.tsx'

type TextInput = { [Name in keyof Inputs]: Inputs[Name] extends string ? Name : never }[keyof Inputs]

type Late = NonNullable<ReturnType<typeof useLate.getState>['notes']>

const notesOf = memoLast((late: Late, inputs: Inputs, reading: View['reading'], secret: string, sessionToken: string) =>
  late.fieldNotes({ inputs, reading, secret, sessionToken }),
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
  const late = useLate(({ notes }) => notes)
  const notes = late ? (notesOf(late, view.inputs, view.reading, secret, sessionToken)[name] ?? []) : []
  return {
    remarks: late
      ? notes.map((note) =>
          remarkOf(note, late.noteWords(note.id), () => (note.mend === 'trim' ? trim() : note.mend && edit(note.mend))),
        )
      : [],
    marked: useMarked(name),
  }
}

function remarkOf({ id, facts, mend }: Note, words: NoteWords, act: () => void): Remark {
  const remark = { id, kind: words.kind, sentence: words.say(facts) }
  return mend && words.mend ? { ...remark, mend: { label: words.mend, act } } : remark
}

type NoteWords = ReturnType<Late['noteWords']>

function useMarked(name: FieldId): boolean {
  const view = useView()
  const pointed = useScreen((screen) => screen.pointed)
  if (!pointed) return false
  const part = pointedPart(hostColumns(view), pointed)
  return part?.sources.some((source) => fieldOfSource(source, pointed.side, view) === name) ?? false
}
