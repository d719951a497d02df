import { setupText } from '../../../core/words/setup.ts'
import { useSession } from '../../../session/session.ts'
import type { ErrorPageInput } from '../../../session/setup.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { CheckField } from '../../parts/CheckField.tsx'
import { Row } from '../../parts/Group.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useField } from '../useField.ts'
import styles from './SetupDrawer.module.css'

/** What CloudFront does before it asks anybody. */
export function ViewerFields() {
  const { inputs } = useView()
  const edit = useSession((session) => session.edit)
  return (
    <>
      <TextField label="Alternate domain names" placeholder="api.example.com" {...useField('aliases')} />
      <Row>
        <TextField label="Default root object" placeholder="none" {...useField('defaultRootObject')} />
        <TextField
          label="WAF blocks bodies above"
          aside="bytes"
          placeholder="no firewall"
          {...useField('firewallLimit')}
        />
      </Row>
      <CheckField
        label="The cache holds the answer to somebody who signed this request for the Function URL"
        checked={inputs.cachedAnswer}
        onChange={(cachedAnswer) => edit({ cachedAnswer })}
      />
      <ErrorPages />
    </>
  )
}

/** What CloudFront does towards the origin, and how long that takes. */
export function OriginFields() {
  return (
    <>
      <Row>
        <TextField label="Origin path" placeholder="none" {...useField('originPath')} />
        <TextField label="Second origin at statuses" placeholder="no failover" {...useField('failoverStatuses')} />
      </Row>
      <TextArea label="Custom headers" rows={2} {...useField('customHeaders')} />
      <Row>
        <TextField label="Response timeout" aside="seconds" placeholder="30" {...useField('responseTimeout')} />
        <TextField label="The function takes" aside="seconds" placeholder="no time" {...useField('functionTakes')} />
      </Row>
    </>
  )
}

const freshPage: ErrorPageInput = { status: '403', respond: '200', body: '', minTtl: '' }

function ErrorPages() {
  const { errorPages } = useView().inputs
  const edit = useSession((session) => session.edit)
  const set = (next: readonly ErrorPageInput[]) => edit({ errorPages: next })
  return (
    <>
      <ul className={styles.list}>
        {errorPages.map((page, at) => {
          const change = (by: Partial<ErrorPageInput>) =>
            set(errorPages.map((one, place) => (place === at ? { ...one, ...by } : one)))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an error page is told by its place
            <li key={at} className={styles.item}>
              <div className={styles.page}>
                <TextField label="On status" value={page.status} onChange={(status) => change({ status })} />
                <TextField
                  label="answer"
                  placeholder="the same"
                  value={page.respond}
                  onChange={(respond) => change({ respond })}
                />
                <TextField
                  label="kept for"
                  aside="seconds"
                  placeholder="10"
                  value={page.minTtl}
                  onChange={(minTtl) => change({ minTtl })}
                />
                <TextField
                  label="with the page"
                  placeholder="its text"
                  value={page.body}
                  onChange={(body) => change({ body })}
                />
              </div>
              <Button look="quiet" onClick={() => set(errorPages.toSpliced(at, 1))}>
                Remove this error page
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={() => set([...errorPages, freshPage])}>Add an error page</Button>
      </div>
      {errorPages.length > 0 && <p className={styles.say}>{setupText.errorPages}</p>}
    </>
  )
}
