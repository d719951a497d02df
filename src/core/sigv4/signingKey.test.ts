import { expect, test } from 'vitest'
import { bytesToHex } from './hash.ts'
import { signingKeySteps } from './signingKey.ts'

test('the key chain is the one that AWS publishes', () => {
  const steps = signingKeySteps('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', {
    date: '20120215',
    region: 'us-east-1',
    service: 'iam',
  })
  expect(bytesToHex(steps.dateKey)).toBe('969fbb94feb542b71ede6f87fe4d5fa29c789342b0f407474670f0c2489e0a0d')
  expect(bytesToHex(steps.dateRegionKey)).toBe('69daa0209cd9c5ff5c8ced464a696fd4252e981430b10e3d3fd8e2f197d7a70c')
  expect(bytesToHex(steps.dateRegionServiceKey)).toBe(
    'f72cfd46f26bc4643f06a11eabb6c0ba18780c19a8da0c31ace671265e3c87fa',
  )
  expect(bytesToHex(steps.signingKey)).toBe('f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d')
})
