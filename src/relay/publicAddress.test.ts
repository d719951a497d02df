import { expect, test } from 'vitest'
import { notPublic } from './publicAddress.ts'

const hidden = {
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'link-local': ['169.254.0.1', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  metadata: ['169.254.169.254', '169.254.170.2', 'fd00:ec2::254', '168.63.129.16', '::ffff:168.63.129.16'],
  'carrier-grade NAT': ['100.64.0.1', '100.127.255.255'],
  'unique local and site-local': ['fc00::1', 'fdff::1', 'fec0::1'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  'broadcast and reserved': [
    '255.255.255.255',
    '240.0.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '2001:2::1',
    '4000::1',
    '100::1',
  ],
  documentation: ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  'anycast relays': ['192.88.99.1', '192.31.196.1', '192.52.193.1', '2620:4f:8000::1'],
  'IPv4-mapped': ['::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::ffff:10.0.0.1', '0:0:0:0:0:ffff:c0a8:0101'],
  'IPv4-compatible and translated': ['::127.0.0.1', '::7f00:1', '::ffff:0:127.0.0.1'],
  NAT64: ['64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1'],
  '6to4': ['2002:7f00:1::', '2002:a9fe:a9fe::1', '2002:808:808::1'],
  Teredo: ['2001:0:4136:e378:8000:63bf:80ff:fffe', '2001::1'],
  'not an address': ['', 'localhost', '1.2.3.4.5', '1.2.3.4/8', ':::'],
}

const open = [
  '8.8.8.8',
  '1.1.1.1',
  '172.32.0.1',
  '100.128.0.1',
  '2600:9000::1',
  '2a00:1450:4001::1',
  '::ffff:8.8.8.8',
  '64:ff9b::8.8.8.8',
]

const rows = Object.entries(hidden).flatMap(([kind, addresses]) => addresses.map((address) => ({ kind, address })))

test.for(rows)('$kind: "$address" is not public', ({ address }) =>
  expect(notPublic(address)).toEqual(expect.any(String)),
)

test.for(open)('%s is public', (address) => expect(notPublic(address)).toBeUndefined())

test('the address inside another form is named', () => {
  expect(notPublic('::ffff:169.254.169.254')).toContain('169.254.169.254')
  expect(notPublic('2002:7f00:1::')).toContain('127.0.0.1')
  expect(notPublic('2001:0:4136:e378:8000:63bf:80ff:fffe')).toContain('127.0.0.1')
})
