// Candidates a second of the search for a signature, in one worker: as a tree, against hashing each of them whole with the
// same library, and against the AWS SDK's signer.
import { Sha256 } from '@aws-crypto/sha256-browser'
import { hmac } from '@noble/hashes/hmac.js'
import type { _SHA256 } from '@noble/hashes/sha2.js'
import { bytesToHex, createHasher } from '@noble/hashes/utils.js'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Choice, Slot } from '../core/diagnosis/search/choice.ts'
import { reachable } from '../core/diagnosis/search/dimensions.ts'
import { given } from '../core/diagnosis/search/given.ts'
import { searchSignature } from '../core/diagnosis/search/search.ts'
import { bytesOfText } from '../core/http/text.ts'
import { readClaim } from '../core/sigv4/claim.ts'
import { credentialScopeText } from '../core/sigv4/credentialScope.ts'
import { Hash } from '../core/sigv4/hash.ts'
import { signingKeySteps } from '../core/sigv4/signingKey.ts'
import { algorithm } from '../core/sigv4/stringToSign.ts'
import type { Measure } from './measure.ts'
import { sideBySide } from './measure.ts'
import { options, request, signer } from './searchRequest.ts'

/** Two budgets of the design: against whole hashing, and against the SDK. */
const budgets = { whole: 2, sdk: 9 }
/** Pieces of some two thousand candidates each: the whole of a search. */
const pieces = 110
const wholePiece = 500
const sdkPiece = 20

export const search: Measure = {
  name: 'search',
  run: async ({ searchOnAllCores }) => {
    // Some stretches of a search are faster than others.
    const rates = await sideBySide({ tree, whole: hashedWhole, sdk: signedBySdk }, pieces, false)
    const began = performance.now()
    const { tried, cores } = await searchOnAllCores(100_000)
    const seconds = (performance.now() - began) / 1000
    const perSecond = (rate: number) => `${(rate / 1000).toFixed(1)} k/s`
    const times = (of: number, at: number) => ({
      measured: `${(rates.tree / of).toFixed(2)} times (${perSecond(rates.tree)} to ${perSecond(of)})`,
      budget: `at least ${at} times`,
      kept: rates.tree >= at * of,
    })
    return [
      { what: 'candidates a second, to each hashed whole', ...times(rates.whole, budgets.whole) },
      { what: 'candidates a second, to the AWS SDK', ...times(rates.sdk, budgets.sdk) },
      {
        what: `${tried} candidates on all ${cores} cores`,
        measured: `${seconds.toFixed(2)} s`,
        budget: 'about a second',
      },
    ]
  },
}

let searching = searchSignature(request, signer)
let triedBefore = 0

/** The search as it is, with all that it does besides hashing, from one pause to the next; begun anew at its end. */
function tree(): number {
  const step = searching.next()
  const tried = step.value.tried - triedBefore
  triedBefore = step.done ? 0 : step.value.tried
  if (step.done) searching = searchSignature(request, signer)
  return tried
}

const candidates = wholeCandidates()

/** With the same rounds as the tree. */
const sha256 = createHasher<_SHA256>(() => new Hash())

/** Canonical request, string to sign, signature: each hashed from its start; texts and signing key are made beforehand. */
function hashedWhole(): number {
  const { texts, before, signingKey } = candidates
  let found = 0
  for (const text of texts) {
    const signature = bytesToHex(hmac(sha256, signingKey, bytesOfText(before + bytesToHex(sha256(bytesOfText(text))))))
    if (signature === candidates.signature) found += 1
  }
  if (found > 0) throw new Error('nothing has this signature')
  return texts.length
}

const sdk = new SignatureV4({ ...options, credentials: signer, sha256: Sha256 })

/** Every candidate signed as users of the SDK sign; its cache holds the signing key. */
async function signedBySdk(): Promise<number> {
  for (let index = 0; index < sdkPiece; index += 1) {
    const headers = { host: `${index}.example`, 'content-type': 'application/json', 'user-agent': 'client/1' }
    const path = '/orders/caf%C3%A9'
    const query = { tag: 'a+b', limit: '10' }
    const asked = {
      method: 'POST',
      protocol: 'https:',
      hostname: headers.host,
      path,
      query,
      headers,
      body: '{"order":42}',
    }
    await sdk.sign(asked, { signingDate: options.date })
  }
  return sdkPiece
}

/** The canonical requests of all single deviations, many times over, and the key that they are signed with. */
function wholeCandidates() {
  const { claim } = readClaim(request)
  if (!claim) throw new Error('the request carries no signature')
  const from = given(request, claim, signer, [])
  const lines = [...from.base.keys()].filter(
    (slot) => slot === 'method' || slot === 'path' || slot === 'query' || slot.startsWith('header:'),
  )
  const textOf = ({ edits }: Choice): string => {
    const line = (slot: Slot): string => edits.get(slot) ?? from.base.get(slot) ?? ''
    return [...lines.map(line), '', from.signedNames.join(';'), line('payload')].join('\n')
  }
  const texts = reachable(from).map(({ nearest }) => textOf(nearest))
  const { scope, requestDateTime, signature } = claim
  return {
    texts: Array.from({ length: wholePiece }, (_, index) => texts[index % texts.length] ?? ''),
    before: `${algorithm}\n${requestDateTime}\n${credentialScopeText(scope)}\n`,
    signingKey: signingKeySteps(signer.secretAccessKey, scope).signingKey,
    signature,
  }
}
