import { defined } from '../../evidence/text/defined.ts'
import { matchAt } from '../../evidence/text/lines.ts'
import type { CommandDraft } from './commandDraft.ts'
import { addHeader, draftedRequest, newDraft } from './commandDraft.ts'
import type { Piece, Recogniser, Remark } from './piece.ts'
import { prompt } from './prompt.ts'
import { shellWords } from './shellWords.ts'

const command = new RegExp(
  `${prompt}(?:docker run [^\\n]{0,300}?)?(?:[\\w./-]{0,80}/)?awscurl(?=[ \\t\\n\\r\\\\^\`])`,
  'y',
)

type Take = (draft: CommandDraft, word: string) => void

const take: Readonly<Record<string, Take>> = {
  '-X': (draft, word) => {
    draft.method = word
  },
  '-H': addHeader,
  '-d': (draft, word) => {
    if (!word.startsWith('@')) draft.data.push(word)
    else {
      draft.unknownBody = true
      draft.remarks.push({ id: 'file-not-read', name: '--data' })
    }
  },
  '--service': (draft, word) => {
    draft.signing = { ...draft.signing, service: word }
  },
  '--region': (draft, word) => {
    draft.signing = { ...draft.signing, region: word }
  },
  '--access_key': (draft, word) => {
    draft.accessKeyId = word
  },
  '--secret_key': (draft, word) => {
    draft.secretAccessKey = word
  },
  '--session_token': (draft, word) => {
    draft.sessionToken = word
  },
  '--profile': () => undefined,
  '-o': () => undefined,
}

const sameAs: Readonly<Record<string, string>> = {
  '--request': '-X',
  '--header': '-H',
  '--data': '-d',
  '--data-binary': '-d',
  '--security_token': '--session_token',
  '--access-key': '--access_key',
  '--secret-key': '--secret_key',
  '--session-token': '--session_token',
  '--output': '-o',
}

/** An awscurl command. Source: okigan/awscurl, README: service `execute-api` and region `us-east-1` unless given. */
export const awscurl: Recogniser = {
  format: 'awscurl',
  looksLike: (text, at) => matchAt(command, text, at) !== null,
  read: (text, at) => {
    const start = matchAt(command, text, at)?.[0].length
    if (start === undefined) return undefined
    const { words, end, openQuote, bareAmpersand } = shellWords(text, at + start)
    const draft = drafted(words)
    const { region, service } = draft.signing ?? {}
    if (service === undefined) draft.remarks.push({ id: 'defaults-assumed', name: '--service execute-api' })
    if (region === undefined) draft.remarks.push({ id: 'defaults-assumed', name: '--region us-east-1' })
    if (draft.urls.length === 0) draft.remarks.push({ id: 'no-url' })
    if (openQuote) draft.remarks.push({ id: 'open-quote' })
    if (bareAmpersand) draft.remarks.push({ id: 'bare-ampersand' })
    const request = draftedRequest({ ...draft, implied: implied(draft) })
    return {
      end,
      pieces: [
        { kind: 'request', request: { ...request, method: draft.method ?? 'GET' }, from: 'command', signed: true },
        { kind: 'signing', region: region ?? 'us-east-1', service: service ?? 'execute-api' },
        ...keys(draft),
      ],
      remarks: draft.remarks.map((remark): Remark => ({ ...remark, at, end })),
    }
  },
}

/** awscurl sends these two unless they are given. */
const implied = (draft: CommandDraft): CommandDraft['implied'] => [
  ...draft.implied,
  ['Accept', 'application/xml'],
  ['Content-Type', 'application/json'],
]

function drafted(words: readonly string[]): CommandDraft {
  const draft = newDraft()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const equals = word.startsWith('--') ? word.indexOf('=') : -1
    const name = equals > 0 ? word.slice(0, equals) : word
    const read = take[Object.hasOwn(sameAs, name) ? (sameAs[name] ?? name) : name]
    if (Object.hasOwn(take, sameAs[name] ?? name) && read)
      read(draft, equals > 0 ? word.slice(equals + 1) : (words[++index] ?? ''))
    else if (!word.startsWith('-') && word !== '') draft.urls.push(word)
  }
  return draft
}

const keys = ({ accessKeyId, secretAccessKey, sessionToken }: CommandDraft): readonly Piece[] =>
  secretAccessKey === undefined
    ? []
    : [{ kind: 'credentials', credentials: defined({ accessKeyId, secretAccessKey, sessionToken }) }]
