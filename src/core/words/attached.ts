// What is said of a body that is attached.
export const attachedWords = {
  arriving: 'reading…',
  how: (name: string): string => `${name === '' ? 'attached' : name}; a paste replaces it`,
  beginning: 'First 4 kB',
  replace: 'Replace',
  open: 'Open as text',
  notText: 'this is no text in UTF-8',
  remove: 'Remove',
  bytes: (count: number): string => `${count.toLocaleString('en')} bytes`,
  unreadable: (name: string): string => `${name} could not be read. What was there before still stands.`,
} as const
