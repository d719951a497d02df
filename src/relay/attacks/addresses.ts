// Addresses that are nobody's business, in every form that an address has.
import { publicAddresses } from './arena.ts'
import { newName, refused, resolved } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

const ranges = {
  'this host': ['0.0.0.0', '0.255.255.255'],
  loopback: ['127.0.0.1', '127.255.255.254'],
  'private, class A': ['10.0.0.1', '10.255.255.255'],
  'private, class B': ['172.16.0.1', '172.31.255.255'],
  'private, class C': ['192.168.0.1', '192.168.255.255'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'link-local': ['169.254.0.1', '169.254.255.255'],
  'metadata of an instance': ['169.254.169.254'],
  'metadata of a container': ['169.254.170.2', '169.254.170.23'],
  'metadata of other clouds': ['100.100.100.200', '192.0.0.192', '168.63.129.16'],
  'protocol assignments': ['192.0.0.1', '192.0.0.170'],
  'documentation 1': ['192.0.2.1'],
  'documentation 2': ['198.51.100.1'],
  'documentation 3': ['203.0.113.1'],
  'anycast relays of 6to4': ['192.88.99.1'],
  'anycast sinks': ['192.31.196.1', '192.52.193.1', '192.175.48.1'],
  benchmarks: ['198.18.0.1', '198.19.255.255'],
  multicast: ['224.0.0.1', '239.255.255.250'],
  reserved: ['240.0.0.1', '254.255.255.255'],
  broadcast: ['255.255.255.255'],
  'IPv6 unspecified': ['::', '0:0:0:0:0:0:0:0'],
  'IPv6 loopback': ['::1', '0:0:0:0:0:0:0:1', '0000:0000:0000:0000:0000:0000:0000:0001'],
  'IPv6 link-local': ['fe80::1', 'febf::1'],
  'IPv6 site-local': ['fec0::1', 'feff::1'],
  'IPv6 unique local': ['fc00::1', 'fdff::1'],
  'IPv6 metadata': ['fd00:ec2::254', 'fd00:ec2::23'],
  'IPv6 multicast': ['ff02::1', 'ff0e::1'],
  'IPv6 documentation': ['2001:db8::1', '3fff::1'],
  'IPv6 benchmarks': ['2001:2::1'],
  'IPv6 discard': ['100::1'],
  'IPv6 identifiers (ORCHID)': ['2001:10::1', '2001:20::1'],
  'IPv6 anycast sinks': ['2620:4f:8000::1'],
  'IPv6 not given out': ['4000::1', '5f00::1', 'e000::1', '1::1'],
  'mapped loopback': ['::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:7f00:0001'],
  'mapped private': ['::ffff:10.0.0.1', '::ffff:192.168.0.1', '::ffff:ac10:1'],
  'mapped metadata': ['::ffff:169.254.169.254', '::ffff:a9fe:a9fe'],
  'mapped unspecified': ['::ffff:0.0.0.0'],
  'compatible (RFC 4291)': ['::127.0.0.1', '::7f00:1', '::a00:1', '::169.254.169.254'],
  'translated (RFC 6145)': ['::ffff:0:127.0.0.1', '::ffff:0:a9fe:a9fe'],
  'NAT64 of loopback': ['64:ff9b::127.0.0.1', '64:ff9b::7f00:1'],
  'NAT64 of private': ['64:ff9b::10.0.0.1', '64:ff9b::c0a8:1'],
  'NAT64 of metadata': ['64:ff9b::169.254.169.254'],
  'NAT64 of a local prefix': ['64:ff9b:1::a00:1', '64:ff9b:1:fffe::808:808'],
  '6to4 of loopback': ['2002:7f00:1::', '2002:7f00:1::1'],
  '6to4 of private': ['2002:a00:1::1', '2002:c0a8:1::1'],
  '6to4 of metadata': ['2002:a9fe:a9fe::1'],
  '6to4 of a public address': ['2002:808:808::1'],
  'Teredo of loopback': ['2001:0:4136:e378:8000:63bf:80ff:fffe'],
  'Teredo of private': ['2001:0:4136:e378:8000:63bf:f5ff:fffe'],
  'Teredo server alone': ['2001::1'],
}

const [v4, v6] = publicAddresses

/** Written in the URL; behind a name, alone, last, first, and among many. */
const ways = (address: string): readonly Attempt[] => [
  refused(['address'], { url: `https://${address.includes(':') ? `[${address}]` : address}/` }),
  resolved([address]),
  resolved([v4, address]),
  resolved([address, v6]),
  resolved([...Array.from({ length: 40 }, () => v4), address]),
]

/** What a resolver may say that is no address, or is more than one. */
const odd = {
  'an address with a zone': ['fe80::1%eth0', '::1%lo', '2600:9000::1%1'],
  'an address with a port': ['8.8.8.8:443', '[2600:9000::1]:443'],
  'an address with a prefix': ['8.8.8.8/8', '2600:9000::/32'],
  'a name in place of an address': ['localhost', 'metadata.google.internal'],
  'a decimal number': ['2130706433'],
  'an octal form': ['0177.0.0.1', '017700000001'],
  'a hexadecimal form': ['0x7f.0.0.1', '0x7f000001'],
  'a short form': ['127.1', '127.0.1', '10.1'],
  'too many parts': ['8.8.8.8.8'],
  'an empty address': [''],
  'an address with blanks': [' 8.8.8.8', '8.8.8.8 ', '8.8.8.8\n'],
}

/** A name whose answers change from one question to the next. */
const rebinding = {
  'public, then loopback': [[v4], ['127.0.0.1']],
  'public, then private': [[v4], ['10.0.0.1']],
  'public, then metadata': [[v4], ['169.254.169.254']],
  'public, then mapped loopback': [[v6], ['::ffff:127.0.0.1']],
  'loopback, then public': [['127.0.0.1'], [v4]],
  'public of both families, then loopback of both': [
    [v4, v6],
    ['127.0.0.1', '::1'],
  ],
}

const rebound =
  (turns: readonly (readonly string[])[]): Attempt =>
  async (arena) => {
    const host = newName()
    let asked = 0
    arena.names.set(host, async () => {
      asked += 1
      return turns[(asked - 1) % turns.length] ?? []
    })
    for (let call = 0; call < 4; call += 1) {
      const before = arena.connected.length
      await arena.call({ url: `https://${host}/` })
      if (asked !== call + 1) return 'a call looked its name up twice'
      const wanted = turns[call % turns.length] ?? []
      const opened = arena.connected.slice(before)
      if (opened.some((address) => !wanted.includes(address))) return 'a call went where its check did not look'
      if (opened.some((address) => address !== v4 && address !== v6)) return `a connection to ${opened}`
    }
    return undefined
  }

export const addresses: readonly Kind[] = [
  ...kindsOf('addresses', ranges, (row) => row.flatMap(ways)),
  ...kindsOf('what a resolver says', odd, (row) =>
    row.flatMap((address) => [resolved([address]), resolved([v4, address])]),
  ),
  ...kindsOf('rebinding', rebinding, (turns) => [rebound(turns)]),
]
