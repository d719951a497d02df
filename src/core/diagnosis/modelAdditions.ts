import { setField } from '../cloudfront/setField.ts'
import type { Field } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { Additions } from './fixesFor.ts'
import { permissionCommands } from './permissionCommands.ts'

/** What the remedies of a simulated refusal bring along. */
export const modelAdditions: Additions = {
  'send-content-sha256': ({ request }) => {
    const misspelt = ([name]: Field): boolean => !/^x-amz-content-?sha-?256$/i.test(name)
    const headers = setField(request.headers.filter(misspelt), 'x-amz-content-sha256', sha256Hex(bodyBytes(request)))
    return { request: { ...request, headers } }
  },
  'grant-both-permissions': (found) => ({ text: { language: 'bash', code: permissionCommands(found) } }),
}
