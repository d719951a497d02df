import { useEffect, useState } from 'react'
import { expiryText, keepingText } from '../../core/words/keeping.ts'
import { pageText } from '../../core/words/page.ts'
import { forgetCredentials, holdsCredentials, useKeeping } from '../../session/keeping.ts'
import { useVault } from '../../session/vault.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Keeping.module.css'

/** How long the credentials are held, and the button that ends it. */
export function Keeping() {
  const forgotten = useKeeping((keeping) => keeping.forgotten)
  const expires = useVault((vault) => vault.expires)
  const holds = useVault(holdsCredentials)
  return (
    <>
      <p className={styles.words} role="status" data-forgotten={forgotten}>
        {forgotten ? keepingText.forgotten[forgotten] : pageText.promise}
      </p>
      {expires !== undefined && <Expiry expires={expires} />}
      <Button look="quiet" disabled={!holds} onClick={() => forgetCredentials()}>
        {keepingText.forget}
      </Button>
    </>
  )
}

/** Looked at again and again: what was valid at the paste may not be at the call. */
function Expiry({ expires }: { readonly expires: number }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000)
    return () => clearInterval(timer)
  }, [])
  const expired = expires <= now
  return (
    <p className={styles.words} role="note" data-expired={expired}>
      {expired && <span aria-hidden="true">✗ </span>}
      {expiryText(expires, now)}
      {expired && ` ${keepingText.expired} `}
      {expired && <a href="#/cause/session-token-expired">{keepingText.why}</a>}
    </p>
  )
}
