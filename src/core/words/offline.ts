/** What the page says of newer builds of itself. */
export const offlineText = {
  newer: 'A new version is ready. It starts when the last tab of this page is reloaded or closed.',
  entered:
    'Until then nothing changes here. A reload empties the fields: a link from “Share” brings back what you tick there, never the credentials.',
  close: 'Close',
} as const
