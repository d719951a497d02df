import { fieldOfSource, hostColumns, pointedPart } from '../../session/columns.ts'
import type { FieldId, Note } from '../../session/fieldNotes.ts'
import type { Inputs } from '../../session/inputs.ts'
import { useLate } from '../../session/late.ts'
import { memoLast } from '../../session/memoLast.ts'
import { usePasting } from '../../session/pasting.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import type { View } from '../../session/view.ts'
import type { Remark } from '../parts/FieldFrame.tsx'

type TextInput = { [Name in keyof Inputs]: Inputs[Name] extends string ? Name : never }[keyof Inputs]

type Late = NonNullable<ReturnType<typeof useLate.getState>['notes']>

const notesOf = memoLast(
  (
    late: Late,
    inputs: Inputs,
    reading: View['reading'],
    secret: string,
    sessionToken: string,
    foreign: readonly string[],
  ) => late.fieldNotes({ inputs, reading, secret, sessionToken, foreignHosts: foreign }),
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
  const { inputs, reading } = useView()
  const { secret, sessionToken } = useVault()
  const foreign = useSession((session) => session.foreignHosts)
  const late = useLate(({ notes }) => notes)
  const marked = useMarked(name)
  const mend = useMend(name)
  if (!late) return { remarks: [], marked }
  const notes = notesOf(late, inputs, reading, secret, sessionToken, foreign)[name] ?? []
  return { remarks: notes.map((note) => remarkOf(note, late.noteWords(note.id), () => mend(note.mend))), marked }
}

/** What the button of a note does. */
function useMend(name: FieldId): (mend: Note['mend']) => void {
  const { inputs } = useView()
  const { secret, sessionToken, setSecret, setSessionToken } = useVault()
  const { edit, confirmHost } = useSession()
  const read = usePasting((pasting) => pasting.open)
  const typed = { ...inputs, secret, sessionToken }[name]
  return (mend) => {
    if (mend === undefined) return
    if (mend === 'trim') return name === 'secret' ? setSecret(secret.trim()) : setSessionToken(sessionToken.trim())
    if (mend === 'confirm') return confirmHost(String(typed))
    if (mend === 'read') return read(String(typed))
    edit(mend)
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
