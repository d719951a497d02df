import type { SignatureMatch } from '../../../core/diagnosis/search/search.ts'
import { isExampleSecret } from '../../../core/exchange/keyShape.ts'
import { causeWords } from '../../../core/words/causes.ts'
import { clientSigned, searchText, triedOf } from '../../../core/words/search.ts'
import type { Searchable } from '../../../session/evidence/search.ts'
import { cancelSearch, isCurrent, search, searchable, useSearch } from '../../../session/evidence/search.ts'
import { useView } from '../../../session/useView.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import styles from './SignatureSearch.module.css'

/** The search for what the client signed, where a signature is known; its room stays the same while it runs. */
export function SignatureSearch() {
  const view = useView()
  const { state, tried, total } = useSearch()
  const secret = useVault((vault) => vault.secret)
  const ready = searchable(view)
  if (!ready.able && ready.because === 'no-signature') return null
  const running = state === 'running'
  return (
    <section className={styles.search} aria-label="Search for the signature" aria-busy={running}>
      <div className={styles.bar}>
        <Button disabled={!ready.able || running} onClick={() => ready.able && void search(ready.ground)}>
          {searchText.ask}
        </Button>
        <p data-searched={state !== 'idle'}>
          {state === 'idle'
            ? whyNot(ready, isExampleSecret(secret.trim()))
            : triedOf(tried, running ? total : undefined)}
        </p>
        {running && <progress max={total ?? 1} value={total === undefined ? 0 : tried} aria-label="Candidates tried" />}
        {running && (
          <span className={styles.cancel}>
            <Button onClick={cancelSearch}>Cancel</Button>
          </span>
        )}
      </div>
      {state !== 'idle' && (
        <div className={styles.result} role="status" aria-label="What the search shows">
          <Result current={ready.able && isCurrent(ready.ground)} />
        </div>
      )}
    </section>
  )
}

function whyNot(ready: Searchable, exampleKey: boolean): string {
  if (ready.able) return exampleKey ? searchText.exampleKey : searchText.what
  return ready.because === 'other-key' ? searchText.otherKey(ready.signedWith) : searchText.noKey
}

function Result({ current }: { current: boolean }) {
  const { state, matches } = useSearch()
  if (state === 'running') return null
  const [match] = matches
  return (
    <>
      {!current && <Chip tone="warn">{searchText.old}</Chip>}
      {state === 'cancelled' && <p>{searchText.cancelled}</p>}
      {state === 'failed' && <p>{searchText.failed}</p>}
      {state === 'done' && (match ? <Match match={match} /> : <p>{searchText.none}</p>)}
    </>
  )
}

function Match({ match: { changes, causes, equivalent, clients } }: { match: SignatureMatch }) {
  return (
    <>
      {changes.length === 0 ? <p>{searchText.asIs}</p> : <Deviations changes={changes} />}
      {causes.length > 0 && (
        <p>
          {searchText.pointsTo}: {causes.map((cause) => causeWords(cause).title).join(' · ')}.
        </p>
      )}
      {clients.length > 0 && <p>{searchText.clients(clients)}</p>}
      <p className={styles.proves}>{searchText.proves}</p>
      {equivalent.length > 0 && (
        <Fold summary={`${searchText.or} (${equivalent.length})`}>
          {equivalent.map((one) => (
            <Deviations key={one.map(({ id, name }) => id + name).join()} changes={one} />
          ))}
        </Fold>
      )}
    </>
  )
}

/** What the client signed otherwise. Of a key there is nothing to show. */
function Deviations({ changes }: { changes: SignatureMatch['changes'] }) {
  return (
    <ul className={styles.changes} data-deviations={changes.map(({ id }) => id).join(' ')}>
      {changes.map(({ part, name, id, from, to }) => (
        <li key={id + name}>
          {clientSigned(id)}
          {isNamed(name) && ': '}
          {isNamed(name) && <code>{name}</code>}
          {part !== 'key' && part !== 'token' && from !== to && (
            <small>
              <del>{shortened(from)}</del> <ins>{shortened(to)}</ins>
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}

/** The host's sentence names it already. */
const isNamed = (name: string | undefined): boolean => name !== undefined && name !== 'host'

const longest = 160
const shortened = (text: string): string =>
  text === '' ? 'nothing' : text.length <= longest ? text : `${text.slice(0, 100)}…${text.slice(-40)}`
