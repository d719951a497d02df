import { guessedScopeError } from '../../../core/functionUrl/guessedScope.ts'
import { clientGuesses } from '../../../core/hosts/clientGuesses.ts'
import { hostReasonWords } from '../../../core/words/hostReasons.ts'
import { setupText } from '../../../core/words/setup.ts'
import { useView } from '../../../session/useView.ts'
import { Because } from '../../parts/Because.tsx'
import { Chip } from '../../parts/Chip.tsx'
import styles from './SetupDrawer.module.css'

/** Region and service that known clients would take from the CloudFront host, and whether Lambda's check lets them pass. */
export function ClientGuesses() {
  const { reading } = useView()
  const { cloudFrontHost, region, service } = reading
  return (
    <>
      <p className={styles.say}>
        {setupText.guesses} <code>{cloudFrontHost}</code>
      </p>
      <table className={styles.guesses}>
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Region, service</th>
            <th scope="col">Lambda</th>
          </tr>
        </thead>
        <tbody>
          {clientGuesses(cloudFrontHost).map((guess) => {
            const error = guessedScopeError(guess, {
              region: region.value,
              service: service.value,
              because: region.because,
            })
            const told = guess.region === undefined ? 'both' : guess.service === undefined ? 'the service' : undefined
            return (
              <tr key={guess.client}>
                <th scope="row">{guess.client}</th>
                <td>
                  <code>
                    {guess.region ?? '–'}, {guess.service || '–'}
                  </code>
                  <br />
                  <Because reason={guess.because} hostWords={hostReasonWords} />
                </td>
                <td>
                  <Chip tone={told ? 'plain' : error ? 'bad' : 'ok'}>
                    {told ? `must be told ${told}` : error ? '✗ refused' : '✓ fits'}
                  </Chip>
                  {error && !told && <small>{error}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
