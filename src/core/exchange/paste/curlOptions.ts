// curl's options as far as a reader has to know them. Source: `curl --help all`, curl 8.

/** One-letter options that mean one of the long ones. */
export const shortOptions: Readonly<Record<string, string>> = {
  A: 'user-agent',
  b: 'cookie',
  d: 'data',
  e: 'referer',
  F: 'form',
  G: 'get',
  H: 'header',
  I: 'head',
  r: 'range',
  T: 'upload-file',
  u: 'user',
  X: 'request',
}

/** Other one-letter options that take a word. */
export const shortWithWord = 'cCDEhKmoPQtUwxyYz'

/** Other long options that take a word. */
export const longWithWord: ReadonlySet<string> = new Set(
  `abstract-unix-socket alt-svc cacert capath cert cert-type ciphers config connect-timeout connect-to continue-at
  cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url
  dump-header ech egd-file engine etag-compare etag-save expect100-timeout form-string ftp-account ftp-method ftp-port
  happy-eyeballs-timeout-ms haproxy-clientip help hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway
  keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options max-filesize max-redirs
  max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto
  proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-header proxy-key proxy-pass proxy-user
  pubkey quote random-file rate request-target resolve retry retry-delay retry-max-time sasl-authzid service-name
  socks4 socks4a socks5 socks5-hostname speed-limit speed-time stderr telnet-option time-cond tls-max tls13-ciphers
  tlsauthtype tlspassword tlsuser trace trace-ascii trace-config unix-socket variable vlan-priority write-out`.split(
    /\s+/,
  ),
)
