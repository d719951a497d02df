import { compareText } from '../../../sigv4/compareText.ts'
import type { Choice, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

/** The headers as a whole: in sorted order where the claim has another, and without the empty line after them. */
export function headerBlock({ base, signedNames }: Given): readonly Choice[] {
  const listed = signedNames.join(';')
  const sorted = [...signedNames].sort(compareText)
  // All lines in the place of the first.
  const moved = signedNames.flatMap((name, at): (readonly [Slot, string])[] => [
    [`header:${name}`, at > 0 ? '' : sorted.map((one) => base.get(`header:${one}`)).join('\n')],
    [`names:${name}`, at > 0 ? '' : sorted.map((one) => base.get(`names:${one}`)).join(';')],
  ])
  return [
    ...(sorted.join(';') === listed
      ? []
      : [
          choice({
            deviation: { part: 'header', id: 'headers-sorted', from: listed, to: sorted.join(';') },
            causes: ['header-canonicalisation'],
            edits: moved,
          }),
        ]),
    choice({
      deviation: { part: 'header', id: 'headers-no-empty-line', from: 'an empty line', to: '' },
      causes: ['header-canonicalisation'],
      edits: [['end-of-headers', '']],
    }),
  ]
}
