import { defined } from '../../evidence/text/defined.ts'
import { matchAt } from '../../evidence/text/lines.ts'
import type { CommandDraft } from './commandDraft.ts'
import { addHeader, draftedRequest, newDraft, urlEncoded } from './commandDraft.ts'
import { isValue } from './credentialsJson.ts'
import { longWithWord, shortOptions, shortWithWord } from './curlOptions.ts'
import type { Piece, Reading, Recogniser, Remark } from './piece.ts'
import { prompt } from './prompt.ts'
import { shellWords } from './shellWords.ts'

const command = new RegExp(`${prompt}curl(?:\\.exe)?(?=[ \\t\\n\\r\\\\^\`])`, 'y')

/** A curl command, in the quoting of bash, cmd or PowerShell. */
export const curl: Recogniser = {
  format: 'curl',
  looksLike: (text, at) => matchAt(command, text, at) !== null,
  read: (text, at) => {
    const start = matchAt(command, text, at)?.[0].length
    if (start === undefined) return undefined
    const { words, end, openQuote, bareAmpersand } = shellWords(text, at + start)
    const drafts = splitAtNext(words).map((part) => drafted(part))
    const remarks: Remark[] = drafts.flatMap((draft) => draft.remarks)
    if (openQuote) remarks.push({ id: 'open-quote' })
    if (bareAmpersand) remarks.push({ id: 'bare-ampersand' })
    return {
      end,
      pieces: drafts.flatMap(piecesOf),
      remarks: remarks.map((remark) => ({ ...remark, at, end })),
    } satisfies Reading
  },
}

/** `--next` starts another request in the same command. */
function splitAtNext(words: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [[]]
  for (const word of words) {
    if (word === '--next' || word === '-:') parts.push([])
    else parts.at(-1)?.push(word)
  }
  return parts
}

function drafted(words: readonly string[]): CommandDraft {
  const draft = newDraft()
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!/^-[^-]|^--./.test(word)) {
      if (word !== '' && word !== '-' && word !== '--') draft.urls.push(word)
      continue
    }
    const { names, value } = word.startsWith('--') ? longOption(word) : shortOption(word)
    for (const [at, name] of names.entries()) {
      if (!takesWord(name)) option(draft, name)
      else if (at === names.length - 1) wordOption(draft, name, value ?? words[++index] ?? '')
    }
  }
  if (draft.urls.length === 0) draft.remarks.push({ id: 'no-url' })
  if (draft.secretAccessKey !== undefined && !isKey(draft)) draft.remarks.push({ id: 'basic-left-out' })
  return draft
}

interface Option {
  readonly names: readonly string[]
  /** What stood in the same word. */
  readonly value?: string
}

/** curl wants a blank behind a long option; `=` is read too, since people write it. */
function longOption(word: string): Option {
  const equals = word.indexOf('=')
  const name = word.slice(2, equals < 0 ? undefined : equals)
  return equals > 0 && takesWord(name) ? { names: [name], value: word.slice(equals + 1) } : { names: [name] }
}

/** One-letter options may stand together; the first that takes a word takes the rest. */
function shortOption(word: string): Option {
  const names: string[] = []
  for (let at = 1; at < word.length; at++) {
    const letter = word[at] ?? ''
    const name = shortOptions[letter] ?? letter
    names.push(name)
    if (takesWord(name)) return at + 1 < word.length ? { names, value: word.slice(at + 1) } : { names }
  }
  return { names }
}

const takesWord = (name: string): boolean =>
  (name.length === 1 && shortWithWord.includes(name)) || longWithWord.has(name) || Object.hasOwn(wordOptions, name)

const option = (draft: CommandDraft, name: string): void => {
  if (name === 'get') draft.get = true
  if (name === 'head') draft.method ??= 'HEAD'
}

const fromFile = (draft: CommandDraft, name: string): void => {
  draft.unknownBody = true
  draft.remarks.push({ id: 'file-not-read', name: `--${name}` })
}

function data(draft: CommandDraft, name: string, word: string, contentType: string): void {
  if (word.startsWith('@') && name !== 'data-raw') fromFile(draft, name)
  else draft.data.push(name === 'data-urlencode' ? urlEncoded(word) : word)
  draft.implied.push(['Content-Type', contentType])
}

const form = 'application/x-www-form-urlencoded'
const postData = (draft: CommandDraft, word: string, name: string): void => data(draft, name, word, form)
const multipart = (draft: CommandDraft, _word: string, name: string): void => {
  draft.unknownBody = true
  draft.remarks.push({ id: 'form-not-built', name: `--${name}` })
}

const wordOptions: Readonly<Record<string, (draft: CommandDraft, word: string, name: string) => void>> = {
  request: (draft, word) => {
    draft.method = word
  },
  url: (draft, word) => draft.urls.push(word),
  header: (draft, word) => {
    if (word.startsWith('@')) draft.remarks.push({ id: 'file-not-read', name: '--header' })
    else addHeader(draft, word)
  },
  data: postData,
  'data-ascii': postData,
  'data-raw': postData,
  'data-binary': postData,
  'data-urlencode': postData,
  json: (draft, word, name) => {
    data(draft, name, word, 'application/json')
    draft.implied.push(['Accept', 'application/json'])
  },
  'url-query': (draft, word) => draft.query.push(word.startsWith('+') ? word.slice(1) : urlEncoded(word)),
  form: multipart,
  'form-string': multipart,
  'upload-file': (draft, _word, name) => {
    draft.method ??= 'PUT'
    fromFile(draft, name)
  },
  cookie: (draft, word) => draft.implied.push(['Cookie', word]),
  'user-agent': (draft, word) => draft.implied.push(['User-Agent', word]),
  referer: (draft, word) => draft.implied.push(['Referer', word]),
  range: (draft, word) => draft.implied.push(['Range', `bytes=${word}`]),
  'oauth2-bearer': (draft, word) => draft.implied.push(['Authorization', `Bearer ${word}`]),
  user: (draft, word) => {
    const colon = word.indexOf(':')
    draft.accessKeyId = colon < 0 ? word : word.slice(0, colon)
    if (colon >= 0) draft.secretAccessKey = word.slice(colon + 1)
  },
  'aws-sigv4': (draft, word) => {
    const [, , region, service] = word.split(':')
    draft.signing = defined({ region: region || undefined, service: service || undefined })
  },
}

function wordOption(draft: CommandDraft, name: string, word: string): void {
  if (Object.hasOwn(wordOptions, name)) wordOptions[name]?.(draft, word, name)
}

/** `--user` is a key pair where the command signs, or where it looks like one; else it is a Basic login. */
const isKey = (draft: CommandDraft): boolean =>
  draft.signing !== undefined || /^A(KIA|SIA|KID)/.test(draft.accessKeyId ?? '')

/** What a command that signs by itself, or not, comes down to. */
function piecesOf(draft: CommandDraft): readonly Piece[] {
  const token = draft.headers.find(([name]) => name.toLowerCase() === 'x-amz-security-token')?.[1]
  const signed = draft.signing !== undefined
  return [
    { kind: 'request', request: draftedRequest(draft), from: 'command', signed },
    ...(draft.signing ? [{ kind: 'signing' as const, ...draft.signing }] : []),
    ...(isKey(draft) && draft.secretAccessKey && isValue(draft.secretAccessKey)
      ? [
          {
            kind: 'credentials' as const,
            credentials: defined({
              accessKeyId: draft.accessKeyId,
              secretAccessKey: draft.secretAccessKey,
              sessionToken: token !== undefined && isValue(token) ? token : undefined,
            }),
          },
        ]
      : []),
  ]
}
