// Remedies that the page itself can make, by one edit: their words stand on its first screen.

/** The words for a fix: its name, and what it costs. */
export interface FixWords {
  readonly title: string
  readonly costs: readonly string[]
}

export const pageFixes = {
  'sign-for-function-url': {
    title: 'Sign for the Function URL host',
    costs: [
      'Lambda still authenticates the caller.',
      'The client must know the Function URL, which the domain in front was to hide.',
      'Needs the policies CachingDisabled and AllViewerExceptHostHeader, so that the signature reaches Lambda.',
    ],
  },
  'oac-always': {
    title: 'Let CloudFront sign (OAC)',
    costs: [
      'Lambda then trusts CloudFront, not the caller: whoever reaches the distribution gets in.',
      'PUT and POST need x-amz-content-sha256 from the client.',
      'CloudFront needs both permissions on the function.',
    ],
  },
  'oac-none': {
    title: 'Let the viewer’s own signature through',
    costs: [
      'Lambda authenticates the caller again.',
      'The client must sign, for the Function URL host, and needs permission of its own.',
    ],
  },
  'all-viewer-except-host': {
    title: 'Use AllViewerExceptHostHeader',
    costs: [
      'Lambda still authenticates the caller.',
      'Every viewer header, cookie and query parameter reaches the function.',
      'The client must sign for the Function URL host.',
    ],
  },
  'remove-host-from-cache-key': {
    title: 'Take Host out of the cache key',
    costs: ['Lambda still authenticates the caller.', 'Aliases of one distribution then share what is cached.'],
  },
  'caching-disabled': {
    title: 'Use CachingDisabled',
    costs: ['Lambda still authenticates the caller.', 'Every request goes to the function; nothing is cached.'],
  },
} as const satisfies Record<string, FixWords>

export type PageFix = keyof typeof pageFixes
