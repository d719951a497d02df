import { expect, test } from 'vitest'
import type { PartId } from '../sigv4/part.ts'
import { maskedPart } from './maskedPart.ts'

test.for<[id: PartId, line: string, shown: string]>([
  ['header:x-amz-security-token', 'x-amz-security-token:IQoJ/abc:def', 'x-amz-security-token:[12 characters]'],
  ['header:cookie', 'cookie:a=b', 'cookie:[3 characters]'],
  ['header:host', 'host:example.com:8443', 'host:example.com:8443'],
  ['query', 'X-Amz-Security-Token=IQoJ&a=b', 'X-Amz-Security-Token=[4 characters]&a=b'],
  ['payload-hash', 'e3b0:c442', 'e3b0:c442'],
])('%s: %s is shown as %s', ([id, line, shown]) => expect(maskedPart({ id, line })).toBe(shown))
