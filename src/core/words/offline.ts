/** What the page says of newer builds of itself. */
export const offlineText = {
  newer: 'A new version is ready. It starts when you reload this page or open it again.',
  entered:
    'Until then nothing changes here. A reload empties the fields: a link from “Share” fills them again, all but the credentials.',
  close: 'Close',
} as const
