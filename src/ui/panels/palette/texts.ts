// The commands that lead to one of many: lessons, examples, everything that is explained.
import { causeIds, causeWords } from '../../../core/words/causes.ts'
import { exampleWords } from '../../../core/words/examples.ts'
import { lessonIds, lessonWords } from '../../../core/words/lessons/lessons.ts'
import { addressText, goTo } from '../../../session/address.ts'
import { openExample } from '../../../session/examples.ts'
import { reference } from '../explain/reference.ts'
import type { Command } from './command.ts'

export const texts: readonly Command[] = [
  ...lessonIds.map(
    (id): Command => ({
      id: `lesson ${id}`,
      kind: 'lesson',
      found: true,
      title: lessonWords(id).title,
      run: () => goTo({ kind: 'lesson', id }),
    }),
  ),
  ...causeIds.map(
    (id): Command => ({
      id: `example ${id}`,
      kind: 'example',
      found: true,
      title: causeWords(id).title,
      more: exampleWords(id),
      run: () => openExample(id),
    }),
  ),
  ...reference.flatMap(({ entries }) =>
    entries.map(
      ({ address, title }): Command => ({
        id: addressText(address),
        kind: 'explained',
        found: true,
        title,
        run: () => goTo(address),
      }),
    ),
  ),
]
