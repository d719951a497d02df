const patterns: readonly RegExp[] = [
  /^(user-agent|accept-encoding|via|forwarded|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect)$/,
  /^(x-forwarded-.+|x-real-ip|x-request-id|x-envoy-.+|x-amzn-trace-id|x-amzn-request-id|traceparent|tracestate|b3)$/,
  /^(cf-.+|cdn-loop|true-client-ip|x-amz-cf-.+|cloudfront-.+|x-edge-.+|proxy-.+|sec-.+|x-b3-.+|x-datadog-.+)$/,
  /^(accept-language|accept-charset|referer|cookie|pragma|cache-control|max-forwards|if-.+|range|dnt|baggage)$/,
]

/**
 * How likely something on the way adds, changes or drops a header (lower-case name): 2 where proxies, load balancers and
 * CDNs do as a rule, 1 where some do, 0 else. Source: CloudFront Developer Guide, "HTTP request headers and CloudFront
 * behavior"; RFC 9110, 7.6.1; the documents of Envoy, nginx and Cloudflare.
 */
export function changedInTransit(name: string): 0 | 1 | 2 {
  const index = patterns.findIndex((pattern) => pattern.test(name))
  return index < 0 ? 0 : index === 3 ? 1 : 2
}
