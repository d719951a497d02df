// The fields of the evidence: texts that somebody typed or pasted, read as far as they can be.
import { canonicalView } from '../../evidence/canonicalView.ts'
import type { KnownRequest, KnownResponse } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import { serviceStrings } from '../../evidence/text/serviceStrings.ts'
import type { EvidenceNoteId } from '../../words/evidence.ts'
import { readHeaderLines } from '../headerLines.ts'
import { readPaste } from '../paste/readPaste.ts'

/** Something to say at a field: a line's number, or the text that is meant, as `fact`. */
interface EvidenceNote {
  readonly id: EvidenceNoteId
  readonly fact?: string
}

/** A field's text as it is understood; nothing where it is empty or no use. */
export interface ReadText<Value> {
  readonly value?: Value
  readonly notes: readonly EvidenceNote[]
}

const statusLine = /^(?:HTTP\/\d(?:\.\d)?[ \t]+)?(\d{3})(?:[ \t]+[A-Za-z][A-Za-z '-]{0,40})?[ \t]*$/
const headerLine = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}:/

/** Reads an answer: status line, headers, an empty line and the body; the body alone; or a status alone. */
export function readResponse(text: string): ReadText<KnownResponse> {
  const whole = text.replace(/^\s*\n/, '').replaceAll('\r\n', '\n')
  if (whole.trim() === '') return { notes: [] }
  const lines = whole.split('\n')
  const told = statusLine.exec((lines[0] ?? '').trim())?.[1]
  const bare = /^\d+$/.test(whole.trim())
  if (bare && !(told && isStatus(told))) return { notes: [{ id: 'no-status', fact: whole.trim().slice(0, 12) }] }
  const status = told !== undefined && isStatus(told) ? Number(told) : undefined
  const startsWithStatus = told !== undefined
  const headed = startsWithStatus || (headerLine.test(lines[0] ?? '') && lines.some((line) => line.trim() === ''))
  const skipped = startsWithStatus ? 1 : 0
  const notes: EvidenceNote[] = startsWithStatus && status === undefined ? [{ id: 'no-status', fact: told }] : []
  if (!headed) return { value: { body: whole.trimEnd() }, notes }
  const { fields, body, problems } = headAndBody(lines, skipped)
  return {
    value: defined({ status, headers: fields.length > 0 ? fields : undefined, body }),
    notes: [...notes, ...problems],
  }
}

const isStatus = (text: string): boolean => Number(text) >= 100 && Number(text) <= 599

function headAndBody(lines: readonly string[], skipped: number) {
  const gap = lines.findIndex((line, at) => at >= skipped && line.trim() === '')
  // A body may follow its status line at once: what begins like JSON or a page is none of the headers.
  const early = lines.findIndex((line, at) => at >= skipped && /^\s*[{[<]/.test(line))
  const end = [gap, early].filter((at) => at >= 0).reduce((least, at) => Math.min(least, at), lines.length)
  const { fields, problems } = readHeaderLines(lines.slice(skipped, end).join('\n'))
  const body = lines
    .slice(end)
    .join('\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
  return {
    fields,
    body: body === '' ? undefined : body,
    problems: problems.map(({ line }): EvidenceNote => ({ id: 'no-header', fact: String(line + skipped) })),
  }
}

/** Reads a canonical request, alone or inside the error or log that shows it. */
export function readCanonical(text: string, side: 'client' | 'service'): ReadText<string> {
  if (text.trim() === '') return { notes: [] }
  const lifted = liftedFrom(text, side)
  const canonical = lifted ?? text
  const view = canonicalView(canonical)
  const known = view.method !== undefined || view.headers.length > 0 || view.signedHeaders !== undefined
  if (!known) return { notes: [{ id: 'no-canonical' }] }
  const last = canonical.trim().split('\n').length
  const notes: EvidenceNote[] = []
  if (view.method === undefined) notes.push({ id: 'no-method' })
  else if (view.path !== undefined && !view.path.startsWith('/')) notes.push({ id: 'no-path' })
  if (view.cut) notes.push({ id: 'cut-short', fact: String(last) })
  else if (!isPayload(view.payloadHash)) notes.push({ id: 'no-hash', fact: String(last) })
  return { value: canonical, notes }
}

const isPayload = (text: string | undefined): boolean =>
  text !== undefined && /^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)$/i.test(text)

/** Out of whatever stands around it: an error's body for the service, a log for the client. */
function liftedFrom(text: string, side: 'client' | 'service'): string | undefined {
  const own = /^\s*(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]*\r?\n/.test(text)
  if (own) return undefined
  const { evidence } = readPaste(text)
  if (side === 'client') return evidence.clientCanonicalRequest ?? evidence.serviceCanonicalRequest
  return evidence.serviceCanonicalRequest ?? serviceStrings(text).canonicalRequest ?? evidence.clientCanonicalRequest
}

/** Reads a request as it arrived: raw HTTP, or the event of a Lambda function. */
export function readReceived(text: string): ReadText<KnownRequest> {
  if (text.trim() === '') return { notes: [] }
  const { evidence } = readPaste(text)
  const value = evidence.receivedRequest ?? evidence.request
  if (!value) return { notes: [{ id: 'no-request' }] }
  const json = /^\s*[{[]/.test(text)
  const whole = !json || isJson(text)
  return { value, notes: whole ? [] : [{ id: 'json-ends', fact: String(text.trim().split('\n').length) }] }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
