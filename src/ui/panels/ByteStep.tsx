import type { ReactNode } from 'react'
import { useState } from 'react'
import { hexDump } from '../../core/http/hexDump.ts'
import { bytesText } from '../../core/words/explain.ts'
import { ScrollText } from '../parts/ScrollText.tsx'
import styles from './KeyChain.module.css'

/** Bytes that a step takes or gives: of a secret only how many, of a digest its hex digits. */
export interface ByteFact {
  readonly name: string
  readonly bytes: { readonly secret: number } | { readonly digest: string } | (() => Uint8Array)
  /** Where they come from. */
  readonly from?: string
}

/** One step of the chain: what it computes, and the bytes that go in and come out, once it is opened. */
export function ByteStep({ call, facts }: { call: ReactNode; facts: readonly ByteFact[] }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details className={styles.step} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{call}</summary>
        {open && (
          <dl>
            {facts.map((fact) => (
              <Fact key={fact.name} fact={fact} />
            ))}
          </dl>
        )}
      </details>
    </li>
  )
}

/** As many bytes as are written out. */
const most = 4096

function Fact({ fact: { name, bytes, from } }: { fact: ByteFact }) {
  const shown = typeof bytes === 'function' ? bytes() : undefined
  const length = shown?.length ?? ('secret' in bytes ? bytes.secret : 'digest' in bytes ? bytes.digest.length / 2 : 0)
  return (
    <>
      <dt>
        {name}: {bytesText.length(length)}
        {from && `, ${from}`}
      </dt>
      <dd>
        {shown && (
          <ScrollText>
            {hexDump(shown, most)}
            {shown.length > most && `\n${bytesText.more(shown.length - most)}`}
          </ScrollText>
        )}
        {'secret' in bytes && bytesText.secret}
        {'digest' in bytes && <code>{bytes.digest}</code>}
      </dd>
    </>
  )
}
