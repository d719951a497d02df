import { readHostField } from '../core/exchange/hostField.ts'
import { exampleKeyIds, isExampleSecret } from '../core/exchange/keyShape.ts'
import type { SendingOff } from '../core/words/sending.ts'
import { firstScreen } from './inputs.ts'
import type { View } from './view.ts'

/** Why no real call can be sent with what stands in the fields; undefined where one can. */
export function sendingOffBecause(view: View, secret: string): SendingOff | undefined {
  const { cloudFrontHost, functionUrlHost } = view.reading
  const hosts = [cloudFrontHost, functionUrlHost]
  if (hosts.some((host) => host === '' || readHostField(host).problems.includes('not-a-host'))) return 'host'
  if (exampleKeyIds.includes(view.inputs.accessKeyId.trim()) || isExampleSecret(secret.trim())) return 'example-key'
  if (hosts.some((host) => host === firstScreen.cloudFrontHost || host === firstScreen.functionUrlHost))
    return 'example-host'
  return view.hasKey ? undefined : 'no-key'
}
