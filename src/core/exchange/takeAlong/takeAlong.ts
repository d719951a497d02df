import { isBearer } from '../../http/bearers.ts'
import type { HttpRequest } from '../../http/message.ts'
import { queryParameters } from '../../sigv4/queryParameters.ts'
import { takeAlongWords } from '../../words/takeAlong.ts'
import type { Call, TakeAlongOptions } from './call.ts'
import { callOf } from './call.ts'
import { cautionsFor } from './cautions.ts'
import type { Client } from './clients/client.ts'
import type { ClientId } from './clients/clients.ts'
import { clientIds, clients } from './clients/clients.ts'

/** A request as code for one client. */
export interface TakeAlong {
  readonly id: ClientId
  /** The client's own name: a package, a module, a command. */
  readonly client: string
  /** As highlighters name it. */
  readonly language: string
  readonly title: string
  /** The command that installs what the code needs. */
  readonly install?: string
  readonly code: string
  /** What to know before it is run: where credentials come from, which hosts, what this client does differently. */
  readonly notes: readonly string[]
  /** Where it is known that this client would sign something else: notes of its own, the call is likely to be refused. */
  readonly cautions: readonly string[]
  /** `here`: the product's tests run this code against the lab. `elsewhere`: only where its tool is installed, or not at all. */
  readonly runs: 'here' | 'elsewhere'
  /** Files that the code reads, to be saved beside it. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/**
 * A request as code for every client that can sign for one host and send to another; with `expires`, for those that presign. Credentials, cookies and API keys are
 * read from the environment; nothing of them stands in the code.
 * @throws TypeError for a request that no client sends; ask `refusal` first.
 */
export function takeAlong(request: HttpRequest, options: TakeAlongOptions): readonly TakeAlong[] {
  const call = callOf(request, options)
  return clientIds.flatMap((id) => {
    const { client, language, install, runs, code, only, presigns }: Client = clients[id]
    if ((only && !only(call)) || (call.expires !== undefined && !presigns?.(call))) return []
    return [
      {
        id,
        client,
        language,
        title: takeAlongWords.titles[id],
        ...(install === undefined ? {} : { install }),
        code: code(call),
        notes: [
          ...notesOn(call),
          ...(takeAlongWords.about[id] ?? []),
          ...(runs === 'here' ? [] : [takeAlongWords.notes.notRun]),
        ],
        cautions: cautionsFor(id, call),
        runs,
        files: call.body && 'file' in call.body ? [{ name: call.body.file, bytes: call.body.bytes }] : [],
      },
    ]
  })
}

function notesOn({
  twoHosts,
  signFor,
  sendTo,
  sessionToken,
  expires,
  query,
  headers,
  body,
  left,
}: Call): readonly string[] {
  const { notes } = takeAlongWords
  const variables = headers.flatMap((header) => ('variable' in header ? [header.variable] : []))
  return [
    ...(twoHosts ? [notes.twoHosts(signFor, sendTo)] : [notes.oneHost(signFor)]),
    ...(expires === undefined ? [] : [notes.presigned(expires), notes.presignedAssumed]),
    sessionToken ? notes.environmentWithToken : notes.environment,
    ...(variables.length > 0 ? [notes.bearers(variables)] : []),
    ...(queryParameters(query).some(({ name }) => isBearer(name)) ? [notes.bearerInQuery] : []),
    ...(body && 'file' in body ? [notes.bodyFile(body.file)] : []),
    ...(left.encoded ? [notes.encoded] : []),
    ...(left.joined.length > 0 ? [notes.joined(left.joined)] : []),
    ...(left.toTheClient.length > 0 ? [notes.toTheClient(left.toTheClient)] : []),
  ]
}

/** A tool that signs only for the host that it calls, and why. */
export interface Unable {
  readonly client: string
  readonly why: string
}

/** The tools that cannot sign for one host and send to another; they take the finished request instead. None for one host. */
export const unable = ({ signFor, sendTo }: TakeAlongOptions): readonly Unable[] =>
  signFor.toLowerCase() === sendTo.toLowerCase() ? [] : takeAlongWords.unable
