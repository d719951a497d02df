import { bytesOfText } from '../../http/text.ts'
import type { Slot } from './choice.ts'
import type { Reachable } from './dimensions.ts'
import type { Given } from './given.ts'
import { withNames } from './given.ts'

/** The canonical request as a row of lines that steps put other bytes in place of. */
export interface Lines {
  /** Which line a slot is. */
  readonly at: ReadonlyMap<Slot, number>
  /** The bytes of every line, with its line break, when nothing deviates. */
  readonly base: readonly Uint8Array[]
  /** The line that lists the signed headers. */
  readonly namesAt: number
  /** What every header line stands for in that list when nothing deviates, by its slot. */
  readonly names: ReadonlyMap<Slot, string>
}

/** The lines of the request and of every header that some choice adds. */
export function linesOf(given: Given, all: readonly Reachable[]): Lines {
  const { base, signedNames } = given
  const added = all.flatMap(({ nearest }) => [...nearest.edits.keys()].flatMap(headerName))
  const names = withNames(signedNames, [...new Set(added)])
  const slots: readonly Slot[] = [
    'method',
    'path',
    'query',
    ...names.map((name): Slot => `header:${name}`),
    'end-of-headers',
  ]
  const nameSlots = new Map(names.map((name): [Slot, string] => [`names:${name}`, base.get(`names:${name}`) ?? '']))
  const namesAt = slots.length
  return {
    at: new Map<Slot, number>([
      ...slots.map((slot, index): [Slot, number] => [slot, index]),
      ...[...nameSlots.keys()].map((slot): [Slot, number] => [slot, namesAt]),
      ['payload', namesAt + 1],
      ['end', namesAt + 2],
    ]),
    base: [
      ...slots.map((slot) => lineBytes(slot, base.get(slot) ?? '')),
      namesBytes(nameSlots, new Map()),
      lineBytes('payload', base.get('payload') ?? ''),
      new Uint8Array(),
    ],
    namesAt,
    names: nameSlots,
  }
}

const headerName = (slot: Slot): readonly string[] => (slot.startsWith('header:') ? [slot.slice('header:'.length)] : [])

/** The bytes of a line's text with its line break. */
export function lineBytes(slot: Slot, text: string): Uint8Array {
  if (slot === 'end-of-headers' || slot === 'payload' || slot === 'end') return bytesOfText(text)
  return bytesOfText(slot.startsWith('header:') && text === '' ? '' : `${text}\n`)
}

/** The line that lists the signed headers, some of them listed otherwise. */
export function namesBytes(names: Lines['names'], edits: ReadonlyMap<Slot, string>): Uint8Array {
  const listed = [...names].map(([slot, name]) => edits.get(slot) ?? name).filter((name) => name !== '')
  return bytesOfText(`${listed.join(';')}\n`)
}
