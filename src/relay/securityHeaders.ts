// What every answer of the page's server says about itself. Static hosts read the same from `public/_headers`, and where
// a host sets no headers, the built pages say it themselves (tests hold all three together).
type Headers = Readonly<Record<string, string>>

/** Where the built workers stand. */
export const workersPath = '/workers/'

/** Where the page of the hidden frame stands that sends calls straight from the browser. */
export const senderPath = '/sender.html'

/** Where the script stands that keeps the page for use without a network. */
const offlinePath = '/offline.js'

const trustedTypes = 'require-trusted-types-for'

const pagePolicy: Headers = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  [trustedTypes]: "'script'",
  'trusted-types': 'countersign-worker',
}

/** The calculator has neither relay nor frame. */
const calculatorPolicy: Headers = { ...pagePolicy, 'connect-src': "'none'", 'frame-src': "'none'" }

/** A worker does not have the page's policy but its own: it computes, and reaches nobody, not even its own server. */
const workerPolicy: Headers = {
  'default-src': "'none'",
  'script-src': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  [trustedTypes]: "'script'",
  'trusted-types': "'none'",
}

const callable = (labOrigins: readonly string[]) => ['https:', ...labOrigins].join(' ')

/** The hidden frame may call every host over TLS, and the lab where there is one; it can do nothing else. */
const senderPolicy = (labOrigins: readonly string[]): Headers => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': callable(labOrigins),
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
  [trustedTypes]: "'script'",
  'trusted-types': "'none'",
})

/** The worker that keeps the page may fetch the page's own files, whatever the page itself may do. */
const offlinePolicy: Headers = {
  'default-src': "'none'",
  'connect-src': "'self'",
  [trustedTypes]: "'script'",
  'trusted-types': "'none'",
}

/** What Vite's development server needs beyond that: its inline scripts and styles, its socket, its error overlay. */
const developmentPolicy: Headers = {
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
}
const developmentSockets = 'ws://localhost:* ws://127.0.0.1:*'

const others: Headers = {
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** How a page is served. */
export interface Served {
  readonly development?: boolean
  /** The build that sends nothing. */
  readonly calculator?: boolean
  /** The origins of the lab that a browser may call. */
  readonly labOrigins?: readonly string[]
}

/** The headers of the answer for a path. */
export function headersFor(path: string, { development = false, ...served }: Served = {}): Headers {
  const policy = policyOf(path, served)
  return { 'Content-Security-Policy': text(development ? loosened(policy) : policy), ...others }
}

/** The policy as a built page says it itself: without the directive that browsers heed in headers alone. */
export function policyInPage(path: string, served: Served = {}): string {
  return text(without(policyOf(path, served), 'frame-ancestors'))
}

function policyOf(path: string, { calculator = false, labOrigins = [] }: Served): Headers {
  if (path.startsWith(workersPath)) return workerPolicy
  if (path === offlinePath) return offlinePolicy
  if (calculator) return calculatorPolicy
  return path === senderPath ? senderPolicy(labOrigins) : pagePolicy
}

/** A built frame's page, with the lab in the policy that it says itself. */
export const senderPageWithLab = (html: string, labOrigins: readonly string[]): string =>
  html.replace(`connect-src ${callable([])}`, `connect-src ${callable(labOrigins)}`)

/** What is served, each by one pattern alone: hosts differ in what they make of two policies for one answer. */
export const servedPatterns = [
  '/',
  '/index.html',
  '/assets/*',
  `${workersPath}*`,
  '/theme.js',
  '/favicon.svg',
  '/manifest.webmanifest',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-maskable.png',
  '/icon-touch.png',
  '/social-card.png',
  '/robots.txt',
  '/countersign-stack.yaml',
  offlinePath,
  senderPath,
  '/sender',
]

/** The production headers in the form that static hosts read from a file `_headers`. Some serve pages without `.html`. */
export function headersFile(served: Served = {}): string {
  const lines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`)
  const patterns = servedPatterns.filter((pattern) => !(served.calculator && /^\/(sender|offline)/.test(pattern)))
  const policies = patterns.map((pattern) => {
    const { 'Content-Security-Policy': policy = '' } = headersFor(pattern === '/sender' ? senderPath : pattern, served)
    return [pattern, '\n', ...lines({ 'Content-Security-Policy': policy })]
  })
  return ['/*\n', ...lines(others), ...policies.flat()].join('')
}

function loosened(policy: Headers): Headers {
  const { 'connect-src': connect } = policy
  return without(
    { ...policy, ...developmentPolicy, 'connect-src': `${connect} ${developmentSockets}` },
    trustedTypes,
    'trusted-types',
  )
}

function without(policy: Headers, ...names: readonly string[]): Headers {
  return Object.fromEntries(Object.entries(policy).filter(([name]) => !names.includes(name)))
}

function text(policy: Headers): string {
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ')
}
