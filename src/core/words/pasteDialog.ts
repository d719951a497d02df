// What the box for pasting says.

export const pasteText = {
  openFile: 'Open a file',
  orDrop: 'or drop one anywhere on the page',
  symptoms: 'What else did you notice?',
  tooLarge: (name: string, megabytes: number): string =>
    `${name} is larger than ${megabytes} MB and was not read. Cut out the failed request and its answer.`,
  unreadable: (name: string): string => `${name} could not be read.`,
  what: 'Paste what you have: a curl command, a raw HTTP request or response, an AWS error, credentials',
  example: 'curl -X POST https://d111111abcdef8.cloudfront.net/orders -d …',
  unknown: 'Nothing in this text was recognised. A curl command, raw HTTP, a URL or an AWS error would be.',
  nothing: 'It fills in nothing, since it holds no request.',
} as const
