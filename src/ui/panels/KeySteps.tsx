import { useState } from 'react'
import { bodyBytes } from '../../core/http/message.ts'
import { bytesOfText } from '../../core/http/text.ts'
import type { CredentialScope } from '../../core/sigv4/credentialScope.ts'
import { bytesToHex } from '../../core/sigv4/hash.ts'
import { partsText } from '../../core/sigv4/part.ts'
import { signingKeySteps } from '../../core/sigv4/signingKey.ts'
import { bytesText } from '../../core/words/explain.ts'
import { ruleWords } from '../../core/words/rules.ts'
import type { Column } from '../../session/columns.ts'
import { useView } from '../../session/useView.ts'
import { Because } from '../parts/Because.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import type { ByteFact } from './ByteStep.tsx'
import { ByteStep } from './ByteStep.tsx'
import styles from './KeyChain.module.css'

/** Every hash and HMAC from body and secret to the signature, each open to its bytes; keys tell their length alone. */
export function KeySteps({ scope, column }: { scope: CredentialScope; column: Column }) {
  const { credentials } = useView().options
  return (
    <>
      <p>
        <SentenceText sentence={ruleWords('sigv4-signing-key').sentence} />{' '}
        <a href="#/rule/sigv4-signing-key">{bytesText.rule}</a>
      </p>
      <ol className={styles.steps}>
        <Hashes column={column} />
        {'secretAccessKey' in credentials && <KeyHmacs secret={credentials.secretAccessKey} scope={scope} />}
        {column.signature !== '' && <SignatureHmac column={column} />}
      </ol>
      {'secretAccessKey' in credentials && <WholeKeys secret={credentials.secretAccessKey} scope={scope} />}
      {'signingKey' in credentials && (
        <p>
          <Because reason="key-given" />
        </p>
      )}
    </>
  )
}

/** What is hashed before any key is used: the body, where its hash was signed, and the canonical request. */
function Hashes({ column: { canonicalRequest, stringToSign } }: { column: Column }) {
  const { reading, bodyHash } = useView()
  const last = stringToSign.at(-1)?.line ?? ''
  return (
    <>
      {canonicalRequest.at(-1)?.line === bodyHash && (
        <ByteStep
          call={<code>SHA-256(body)</code>}
          facts={[message(() => bodyBytes(reading.request)), result(bodyHash)]}
        />
      )}
      <ByteStep
        call={<code>SHA-256(canonical request)</code>}
        facts={[message(() => bytesOfText(partsText(canonicalRequest))), result(last)]}
      />
    </>
  )
}

function KeyHmacs({ secret, scope }: { secret: string; scope: CredentialScope }) {
  return stepsOf(scope).map(([name, text], index) => (
    <ByteStep
      key={name}
      call={
        <code>
          {name} = HMAC({index === 0 ? '"AWS4" + secret' : stepsOf(scope)[index - 1]?.[0]}, "{text}")
        </code>
      }
      facts={[
        key(index === 0 ? bytesOfText(`AWS4${secret}`).length : keyLength, index > 0),
        message(() => bytesOfText(text)),
        { name: bytesText.result, bytes: { secret: keyLength } },
      ]}
    />
  ))
}

function SignatureHmac({ column: { signature, stringToSign } }: { column: Column }) {
  return (
    <ByteStep
      call={<code>signature = HMAC(kSigning, string to sign)</code>}
      facts={[key(keyLength, true), message(() => bytesOfText(partsText(stringToSign))), result(signature)]}
    />
  )
}

/** The keys by AWS's names for them, and the text of each step. */
const stepsOf = ({ date, region, service }: CredentialScope) =>
  [
    ['kDate', date],
    ['kRegion', region],
    ['kService', service],
    ['kSigning', 'aws4_request'],
  ] as const

/** Bytes of what HMAC-SHA256 gives. */
const keyLength = 32

const message = (bytes: () => Uint8Array): ByteFact => ({ name: bytesText.message, bytes })
const result = (digest: string): ByteFact => ({ name: bytesText.result, bytes: { digest } })
const key = (length: number, before: boolean): ByteFact => ({
  name: bytesText.key,
  bytes: { secret: length },
  ...(before ? { from: bytesText.before } : {}),
})

/** The keys themselves, for whoever asks: each of them can sign. Nothing keeps that they were shown. */
function WholeKeys({ secret, scope }: { secret: string; scope: CredentialScope }) {
  const [whole, setWhole] = useState(false)
  const keys = whole ? Object.values(signingKeySteps(secret, scope)).map(bytesToHex) : []
  return (
    <>
      <label className={styles.whole}>
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />{' '}
        {bytesText.wholeKeys}
      </label>
      {whole && (
        <dl className={styles.keysShown}>
          {stepsOf(scope).map(([name], index) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{keys[index]}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
