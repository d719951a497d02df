import type { CommandKind, CommandWords } from '../../../core/words/commands.ts'

/** Something that the page can do now. */
export interface Command extends CommandWords {
  readonly id: string
  readonly kind: CommandKind
  /** One of many of its kind: it is found, and not listed among what is offered at once. */
  readonly found?: true
  readonly run: () => void
}
