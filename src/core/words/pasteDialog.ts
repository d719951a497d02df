// What the box for pasting says.

export const pasteText = {
  what: 'Paste what you have: a curl command, a raw HTTP request or response, an AWS error, credentials',
  example: 'curl -X POST https://d111111abcdef8.cloudfront.net/orders -d …',
  unknown: 'Nothing in this text was recognised. A curl command, raw HTTP, a URL or an AWS error would be.',
  nothing: 'It fills in nothing, since it holds no request.',
} as const
