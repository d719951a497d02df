import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { fillIn, read } from './pasteBox.ts'
import { usePasting } from './pasting.ts'
import { useSession } from './session.ts'
import { useVault } from './vault.ts'

test('a secret in a command that stood in a field is in the vault alone once it is read, and no step brings it back', async () => {
  const secret = randomBytes(30).toString('base64')
  const command = `curl --aws-sigv4 aws:amz:us-east-1:lambda --user 'AKIAIOSFODNN7EXAMPLE:${secret}' https://api.example.com/x`
  useSession.getState().edit({ path: command })
  usePasting.getState().open(command)
  read()
  expect(usePasting.getState().effect?.secret === secret).toBe(true)
  fillIn()
  expect(useVault.getState().secret === secret).toBe(true)
  expect(useSession.getState().inputs.path).toBe('/x')
  expect(JSON.stringify([useSession.getState(), usePasting.getState()]).includes(secret)).toBe(false)
  useSession.getState().undo()
  expect(useSession.getState().inputs.path).toBe('/orders/caf%C3%A9')
})
