// Requests as nine clients sent them, at the verifier: who is let in, who is refused and for which line, and who would be
// let in if an open question had another answer.
import { afterAll, describe, expect, test } from 'vitest'
import type { Route } from '../delivery/delivery.ts'
import { openQuestionsHere } from '../delivery/openQuestionsHere.ts'
import { delivery } from '../diagnosis/delivery.ts'
import { fieldValue, type HttpRequest } from '../http/message.ts'
import { parseAmzDate } from '../sigv4/amzDate.ts'
import type { Capture } from '../sigv4/testHarness.ts'
import { captures, requestOf, vectors, verifiesBy } from '../sigv4/testHarness.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import { verify } from './verify.ts'

const credentials = [{ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }]

/** The Function URL that the client called, at the second when it signed. */
function routeOf({ headers }: HttpRequest, assume: Assumptions = {}): Route {
  const host = fieldValue(headers, 'host') ?? ''
  const now = parseAmzDate(fieldValue(headers, 'x-amz-date') ?? '') ?? new Date(Number.NaN)
  return { functionUrl: { host, region: 'us-east-1', authType: 'AWS_IAM', credentials }, now, assume }
}

function accepts(capture: Capture, assume: Assumptions = {}): boolean {
  const request = requestOf(capture)
  const { functionUrl, now } = routeOf(request)
  return verify(request, functionUrl, { now, assume }).check === 'ok'
}

const pathRules = { 'twice-normalized': 'double+norm', twice: 'double', once: 'single' }
const queryRules = { plus: 'plusLiteral', blank: 'plusSpace' }
const variants = Object.entries(pathRules).flatMap(([path, pathRule]) =>
  Object.entries(queryRules).map(([plus, queryRule]) => ({
    assume: { 'path-encoding': path, 'plus-in-query': plus },
    rules: `path=${pathRule} q=${queryRule} `,
  })),
)

const named = captures.map((capture) => ({ name: `${capture.client}: ${capture.case}`, capture }))
const good = named.filter(({ capture }) => verifiesBy(capture))
const odd = named.filter(({ capture }) => !verifiesBy(capture))

/** Refused ones that one other answer to one open question would let in, and to which. */
const switches: readonly Assumptions[] = [
  { 'path-encoding': 'once' },
  { 'path-encoding': 'twice' },
  { 'plus-in-query': 'blank' },
]
const rescued = odd.flatMap(({ name, capture }) => {
  const by = switches.filter((assume) => accepts(capture, assume)).flatMap((assume) => Object.keys(assume))
  return by.length > 0 ? [{ name, capture, by }] : []
})

/** Neither recorded nor told by the client: what curl 7.88 makes of a header given twice, which its signature confirms. */
const lineByLine = (rebuilt: string) => rebuilt.replace('x-dup:b,a\nx-dup:b,a', 'x-dup:a\nx-dup:b')

/** The lines that the client signed otherwise. */
function signedOtherwise(signed: string, rebuilt: string) {
  const [theirs, ours] = [signed.split('\n'), rebuilt.split('\n')]
  return theirs.flatMap((line, at) => (line === ours[at] ? [] : [{ at, line, ours: ours[at] ?? '' }]))
}

describe.skipIf(vectors === undefined)('captures', () => {
  test('there are 117 of them: 104 by the usual rules, 13 by others', () =>
    expect([captures.length, good.length, odd.length, rescued.length]).toEqual([117, 104, 13, 5]))

  test.for(good)('$name is let in', ({ capture }) => expect(accepts(capture)).toBe(true))

  test.for(odd)('$name is refused, and the line is named', ({ capture }) => {
    const request = requestOf(capture)
    const route = routeOf(request)
    const { check, expected } = delivery(request, route).decision
    expect(check).toBe('signature')
    const rebuilt = expected?.canonicalRequest ?? ''
    const signed = capture.canonicalRequest ?? capture.selfReportedCanonicalRequest ?? lineByLine(rebuilt)
    const lines = signedOtherwise(signed, rebuilt)
    const [diagnosis] = delivery(request, { ...route, signedCanonicalRequest: signed }).diagnoses
    const numbers = lines.map(({ at }) => at + 1).join(' and ')
    expect(JSON.stringify(diagnosis)).toMatch(new RegExp(`Lines? ${numbers} differ`))
    const because = diagnosis?.because.join() ?? ''
    expect(lines.some(({ line, ours }) => because.includes(`“${line}”`) && because.includes(`“${ours}”`))).toBe(true)
  })

  test.for(named)('$name: other answers to open questions, other decisions', ({ capture }) => {
    const taken = variants.filter(({ assume }) => accepts(capture, assume)).map(({ rules }) => rules)
    expect(taken).toEqual(variants.filter(({ rules }) => verifiesBy(capture, rules)).map(({ rules }) => rules))
  })

  test.for(rescued)('$name: the question whose other answer would let it in is one that matters', ({ capture, by }) => {
    const request = requestOf(capture)
    expect(openQuestionsHere(request, routeOf(request))).toEqual(expect.arrayContaining(by))
  })

  afterAll(() => {
    const others = odd.map(({ name, capture }) => {
      const taken = variants.filter(({ assume }) => accepts(capture, assume))
      const list = taken.map(({ assume }) => Object.values(assume).join(' and ')).join(', ')
      return `  ${name}: ${list || 'never'}`
    })
    console.log(
      [`captures: ${good.length} let in, ${odd.length} refused; these would be let in with`, ...others].join('\n'),
    )
  })
})
