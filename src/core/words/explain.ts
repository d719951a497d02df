// What stands around the explanation of a line, a rule, a cause, a policy or a header.
import type { Certainty } from './segment.ts'

export const explainText = {
  name: 'What is this?',
  all: 'Rules, causes, policies and headers',
  intro: 'Everything that this page knows, one entry each. Every entry has an address that can be sent to somebody.',
  search: 'Search them',
  nothingFound: 'No entry has all of these words.',
  copied: 'link',
  here: 'In this request',
  notHere: 'Nothing of the picked call rests on it.',
  showLine: 'Show the line',
  showChange: 'Show the change',
  decides: 'The picked call is decided by it:',
  leadsTo: 'What comes of it',
  because: 'The rule behind it',
  more: 'Rules that go with it',
  answers: 'What the answer says then',
  symptoms: 'What you may have noticed',
  next: 'What to try',
  fixes: 'What helps, and what it costs',
  code: 'Code',
  lessons: 'Lessons in which it can be seen',
  raisedBy: 'Raised in the simulation by',
  notRaised: 'None of the six calls is refused for it, as the page stands.',
  picked: 'the picked call',
  pick: 'Show this call',
  inEvidence: 'What you pasted speaks for it:',
  forwards: 'What it lets through',
  inForce: 'It is in force for this request.',
  notInForce: 'It is not in force for this request.',
  signed: 'signed',
  unsigned: 'not signed',
  notSent: 'The picked call does not send it.',
  noLine: 'There is no such line in this request.',
  holdLine: 'A click holds a line, Enter opens its rule.',
  lineLink: 'Link to this line',
  shareLine: 'Share with this request',
  header: 'The header',
  linkToChange: 'This rule',
} as const

/** How sure an entry is, spelt out. */
export const certaintyText: Readonly<Record<Certainty, string>> = {
  documented: 'AWS or a standard says so, on the page that is named.',
  observed: 'Seen by people who are independent of each other. AWS does not say so, or not there.',
  assumed: 'Inferred here. Nobody has said or shown it, so it may be otherwise at AWS.',
}

/** "There is no rule named …" for an address that names none. */
export const unknownText = (kind: 'rule' | 'cause' | 'policy' | 'header', id: string): string =>
  `There is no ${kind} named “${id}” here. The link may come from another version of this page. These are known:`

/** What a key step is told by. */
export const bytesText = {
  wholeKeys: 'show whole keys: each of them can sign',
  rule: 'The rule',
  key: 'key',
  message: 'message',
  result: 'result',
  secret: 'secret: only its length is shown',
  before: 'the result of the step before',
  length: (count: number): string => `${count} ${count === 1 ? 'byte' : 'bytes'}`,
  more: (count: number): string => `… ${count} more bytes`,
} as const
