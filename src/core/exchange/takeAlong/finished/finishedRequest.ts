import type { HttpRequest } from '../../../http/message.ts'
import { takeAlongWords } from '../../../words/takeAlong.ts'
import { refusal } from '../refusal.ts'
import { curlText } from './curlText.ts'
import { fetchText } from './fetchText.ts'
import { harText } from './harText.ts'
import { httpText } from './httpText.ts'
import type { Ready } from './ready.ts'
import { finishedBodyFile, readyRequest } from './ready.ts'

type FinishedForm = 'curl' | 'http' | 'har' | 'javascript'

/** A signed request, finished: what any tool can send that signs nothing. */
export interface Finished {
  readonly id: FinishedForm
  readonly title: string
  readonly language: string
  readonly code: string
  readonly notes: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const forms = {
  curl: { language: 'bash', write: curlText },
  http: { language: 'http', write: httpText },
  har: { language: 'json', write: harText },
  javascript: { language: 'javascript', write: fetchText },
} as const satisfies Record<FinishedForm, { language: string; write: (ready: Ready) => string }>

/**
 * A signed request as it is to be sent, in the forms that tools take. Its bearers (signature, token) stand in the clear: it is
 * for a user who asks to copy it. It is valid for minutes.
 * @throws TypeError for a request that no client sends; ask `refusal` first.
 */
export function finishedRequest(request: HttpRequest): readonly Finished[] {
  const refused = refusal(request)
  if (refused !== undefined) throw new TypeError(refused)
  const ready = readyRequest(request)
  const { body } = ready
  const { finished: words } = takeAlongWords
  const bytes = body && 'bytes' in body ? body.bytes : undefined
  const presigned = /[?&]X-Amz-Signature=/i.test(request.url)
  return (['curl', 'http', 'har', 'javascript'] as const).map((id) => ({
    id,
    title: words.titles[id],
    language: forms[id].language,
    code: forms[id].write(ready),
    notes: [
      presigned ? words.presigned : words.note,
      ...(id === 'javascript' ? [words.fetchNote] : []),
      ...(bytes ? [id === 'har' ? words.bodyLeftOut : words.bodyFile(finishedBodyFile)] : []),
    ],
    files: bytes && id !== 'har' ? [{ name: finishedBodyFile, bytes }] : [],
  }))
}
