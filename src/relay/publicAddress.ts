// Which IP addresses the relay may call: public unicast ones, seen through the forms that stand for an IPv4 address.
import ip from 'ipaddr.js'

const globalUnicast = ip.IPv6.parseCIDR('2000::/3')
/** Public by its number, and the wire server of every machine in Azure (Azure documentation, “IP address 168.63.129.16”). */
const platforms = ['168.63.129.16']
const nat64 = ip.IPv6.parseCIDR('64:ff9b::/96')

/** Why an address is not public, as a fact to show; undefined for a public one. */
export function notPublic(text: string): string | undefined {
  if (!ip.isValid(text)) return `${text} is not an IP address`
  const address = ip.parse(text)
  if (address instanceof ip.IPv4) return kindOf(address, text)
  const inner = embeddedIPv4(address)
  // These two forms are how networks without IPv4 reach it, so they are as public as the address inside.
  if (inner && (address.isIPv4MappedAddress() || address.match(nat64))) return kindOf(inner, `${text} (${inner})`)
  if (inner) return `${text} is a tunnel to ${inner} (${address.range()})`
  if (address.zoneId || !address.match(globalUnicast)) return `${text} is ${known(address.range()) ?? 'not global'}`
  return kindOf(address, text)
}

function kindOf(address: ip.IPv4 | ip.IPv6, shown: string): string | undefined {
  const range = platforms.includes(address.toString()) ? 'a cloud’s own' : known(address.range())
  return range && `${shown} is ${range}`
}

const known = (range: string) => (range === 'unicast' ? undefined : range)

/** The IPv4 address inside a mapped, translated (RFC 6052), 6to4 or Teredo address. */
function embeddedIPv4(address: ip.IPv6): ip.IPv4 | undefined {
  const bytes = address.toByteArray()
  switch (address.range()) {
    case 'ipv4Mapped':
    case 'rfc6145':
    case 'rfc6052':
      return new ip.IPv4(bytes.slice(12))
    case '6to4':
      return new ip.IPv4(bytes.slice(2, 6))
    case 'teredo':
      return new ip.IPv4(bytes.slice(12).map((byte) => byte ^ 0xff))
    default:
      return undefined
  }
}
