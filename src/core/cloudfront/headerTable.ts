// What CloudFront does to viewer headers that have no story of their own. Source: CloudFront Developer Guide, "Request
// and response behavior for custom origins", table "HTTP request headers".

/**
 * `legacy`: what happens with legacy cache settings unless the behaviour names the header. `policy`: with policies, the
 * header goes through if one names it, always, or never.
 */
export interface HeaderRow {
  readonly legacy: 'forward' | 'remove'
  readonly policy: 'if-named' | 'always' | 'never'
}

const rows: ReadonlyMap<string, HeaderRow> = new Map(
  Object.entries<HeaderRow>({
    accept: { legacy: 'remove', policy: 'if-named' },
    'accept-charset': { legacy: 'remove', policy: 'if-named' },
    'accept-language': { legacy: 'remove', policy: 'if-named' },
    referer: { legacy: 'remove', policy: 'if-named' },
    expect: { legacy: 'remove', policy: 'if-named' },
    'x-http-method-override': { legacy: 'remove', policy: 'if-named' },
    'content-length': { legacy: 'forward', policy: 'always' },
    'transfer-encoding': { legacy: 'forward', policy: 'always' },
    range: { legacy: 'forward', policy: 'always' },
    'proxy-authenticate': { legacy: 'remove', policy: 'never' },
    'proxy-authorization': { legacy: 'remove', policy: 'never' },
    'proxy-connection': { legacy: 'remove', policy: 'never' },
    te: { legacy: 'remove', policy: 'never' },
    trailer: { legacy: 'remove', policy: 'never' },
    upgrade: { legacy: 'remove', policy: 'never' },
    'x-forwarded-proto': { legacy: 'remove', policy: 'never' },
    'x-real-ip': { legacy: 'remove', policy: 'never' },
  }),
)

const edgeHeaders: HeaderRow = { legacy: 'remove', policy: 'never' }
const otherHeaders: HeaderRow = { legacy: 'forward', policy: 'if-named' }

/** The row for a lower-case header name. */
export const headerRow = (name: string): HeaderRow =>
  rows.get(name) ?? (name.startsWith('x-edge-') ? edgeHeaders : otherHeaders)
