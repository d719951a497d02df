// Which keys do what, as the list of them says.

export const keyboardText = {
  title: 'Keyboard',
  commands: 'Commands',
  intro: 'Everything here can be done without a mouse.',
  questionMark: 'A question mark opens this list',
} as const

/** Keys as they are printed on them, and what they do; those of one entry are alternatives. */
export const shortcuts: readonly { readonly keys: readonly string[]; readonly where: string; readonly does: string }[] =
  [
    { keys: ['Tab', 'Shift Tab'], where: 'Anywhere', does: 'to the next or the previous field, button, list or text' },
    { keys: ['Enter', 'Space'], where: 'On a button or a fold', does: 'presses it, opens or closes it' },
    {
      keys: ['↑', '↓', '←', '→'],
      where: 'In the six calls',
      does: 'picks another call; the page speaks of it at once',
    },
    {
      keys: ['↑', '↓', 'Home', 'End'],
      where: 'In a text of the columns',
      does: 'from line to line; each is explained, and the fields that it was made from are marked',
    },
    { keys: ['Enter'], where: 'On a line of the columns', does: 'opens the rule that made it' },
    { keys: ['Tab'], where: 'To a fix', does: 'shows what it would change before it is made' },
    {
      keys: ['Ctrl V', '⌘ V'],
      where: 'Outside a field',
      does: 'reads what was copied: a request, an answer, an error text',
    },
    {
      keys: ['Ctrl K', '⌘ K'],
      where: 'Anywhere but in a dialog',
      does: 'opens the commands: type a word of what is wanted, Enter does it; what was used last comes first',
    },
    { keys: ['Ctrl Z', '⌘ Z'], where: 'Outside a text', does: 'undoes the last change; in a text the browser does' },
    {
      keys: ['Ctrl Shift Z', '⌘ Shift Z', 'Ctrl Y'],
      where: 'Outside a text',
      does: 'makes the change again that was undone',
    },
    { keys: ['Esc'], where: 'In a drawer or dialog', does: 'closes it and returns to where you were' },
    { keys: ['?'], where: 'Outside a field', does: 'opens this list' },
  ]
