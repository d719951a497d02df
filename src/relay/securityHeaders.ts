// What every answer of the page's server says about itself. `public/_headers` says the same on static hosts (a test holds it).
type Headers = Readonly<Record<string, string>>

const contentSecurityPolicy: Headers = {
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
  'require-trusted-types-for': "'script'",
  'trusted-types': 'countersign-worker',
}

/** What Vite's development server needs beyond that: its inline scripts and styles, its socket, its error overlay. */
const developmentPolicy: Headers = {
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self' ws://localhost:* ws://127.0.0.1:*",
}

const trustedTypes = ['require-trusted-types-for', 'trusted-types']

const others: Headers = {
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** In production, on every answer. */
export const securityHeaders: Headers = { 'Content-Security-Policy': text(contentSecurityPolicy), ...others }

/** While developing. */
export const developmentHeaders: Headers = {
  'Content-Security-Policy': text(
    Object.fromEntries(
      Object.entries({ ...contentSecurityPolicy, ...developmentPolicy }).filter(
        ([name]) => !trustedTypes.includes(name),
      ),
    ),
  ),
  ...others,
}

/** The production headers in the form that static hosts read from a file `_headers`. */
export function headersFile(): string {
  const lines = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}\n`)
  return `/*\n${lines.join('')}`
}

function text(policy: Headers): string {
  return Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ')
}
