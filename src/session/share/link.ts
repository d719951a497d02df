// Links from one end to the other: the inputs and what is looked at as the text of a link, and back.
import * as v from 'valibot'
import type { Held } from '../../core/exchange/evidence/withoutSecrets.ts'
import { amzDate } from '../../core/sigv4/amzDate.ts'
import type { Inputs } from '../inputs.ts'
import type { Line, Unpacked } from './codec.ts'
import { pack, unpack } from './codec.ts'
import type { Found } from './credentials.ts'
import { credentialsIn } from './credentials.ts'
import { tellsLength } from './headerLines.ts'
import { isInput, rules } from './rules.ts'
import { shareable } from './shareable.ts'

/** What a link opens on, besides the inputs. */
export interface LinkView {
  /** The pair in the columns; undefined: whichever tells more. */
  readonly columns?: 'hosts' | 'sent-and-rebuilt' | undefined
  /** The columns alone. */
  readonly only?: 'columns' | undefined
  /** What is explained at once: the cause of the verdict, or a line by its id, after `line:`. */
  readonly focus?: string | undefined
}
const viewSchema: v.GenericSchema<unknown, LinkView> = v.object({
  columns: v.optional(v.picklist(['hosts', 'sent-and-rebuilt'])),
  only: v.optional(v.literal('columns')),
  focus: v.fallback(v.optional(v.pipe(v.string(), v.regex(/^(diagnosis|line:[^/\s]{1,200})$/))), undefined),
})

/** What is shared, and how. */
export interface Sharing {
  readonly inputs: Inputs
  /** Milliseconds since 1970: the signing time where none is typed, which the link pins. */
  readonly editedAt: number
  readonly view: LinkView
  readonly ticked: ReadonlySet<string>
  readonly held: Held
}

/** A link in the making: its lines and its text, or the credentials because of which there is none. */
export interface MadeLink {
  readonly lines: readonly Line[]
  readonly found: readonly Found[]
  /** What comes after `#s=`; undefined where it would carry a credential, or be too much for a link to be opened whole. */
  readonly text: string | undefined
}

export function makeLink({ inputs, editedAt, view, ticked, held }: Sharing): MadeLink {
  const signingTime = inputs.signingTime.trim() === '' ? amzDate(new Date(editedAt)) : inputs.signingTime
  const { columns, only, focus } = view
  const lines: readonly Line[] = [
    ...shareable({ ...inputs, signingTime }, ticked, [held]),
    ...(columns || only || focus ? [['view', { columns, only, focus }] as const] : []),
  ]
  const found = credentialsIn(lines, held)
  const text = found.length > 0 ? undefined : pack(lines)
  return { lines, found, text: text !== undefined && opensWhole(text) ? text : undefined }
}

const opensWhole = (text: string): boolean => {
  const { state, left } = readLink(text)
  return state === 'whole' && left.length === 0
}

/** What a link's text comes to. Nothing of it was applied yet. */
export interface ReadLink {
  readonly state: Unpacked['state'] | 'refused'
  readonly edit: Partial<Inputs>
  readonly view: LinkView
  readonly found: readonly Found[]
  /** Fields whose value is none that this page knows. */
  readonly left: readonly (keyof Inputs)[]
  /** How many parts have a name that this page does not know. */
  readonly unknown: number
  /** The link tells some values by their length. */
  readonly withheld: boolean
}

/** Reads a link's text: each part on its own, so that one that is wrong takes nothing else with it. */
export function readLink(text: string): ReadLink {
  const nothing: ReadLink = {
    state: 'unreadable',
    edit: {},
    view: {},
    found: [],
    left: [],
    unknown: 0,
    withheld: false,
  }
  const unpacked = unpack(text)
  if (!('lines' in unpacked)) return { ...nothing, state: unpacked.state }
  const { lines, state } = unpacked
  const found = credentialsIn(lines)
  if (found.length > 0) return { ...nothing, state: 'refused', found }
  const view = v.safeParse(viewSchema, lines.findLast(([name]) => name === 'view')?.[1] ?? {})
  const fields = lines.flatMap(([name, value]) => (isInput(name) ? [readField(name, value)] : []))
  const edits = fields.flatMap(({ edit }) => (edit ? [edit] : []))
  return {
    state,
    edit: Object.assign({}, ...edits),
    view: view.success ? view.output : {},
    found,
    left: fields.filter(({ edit }) => edit === undefined).map(({ name }) => name),
    unknown: lines.filter(([name]) => !isInput(name) && name !== 'view').length,
    withheld: edits.some((edit) => tellsLength(JSON.stringify(edit))),
  }
}

interface ReadField {
  readonly name: keyof Inputs
  /** Undefined: its value is none that this page knows. */
  readonly edit: Partial<Inputs> | undefined
}

function readField(name: keyof Inputs, value: unknown): ReadField {
  const { success, output } = v.safeParse(rules[name].is, value)
  return { name, edit: success ? { [name]: output } : undefined }
}
