const names = new Set([
  'authorization',
  'cache-control',
  'connection',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
])

/**
 * Whether the AWS SDK for JavaScript leaves this header (lower-case name) out of every signature, because something on
 * the way may change it. Source: `ALWAYS_UNSIGNABLE_HEADERS` and its patterns in @smithy/signature-v4.
 */
export const isUnsignable = (name: string): boolean => names.has(name) || /^(proxy|sec)-/.test(name)
