import { pageText } from '../../core/words/page.ts'
import styles from './SdkCheck.module.css'

/** Stands where the check against the AWS SDK will, until it is there. */
export const SdkPending = () => (
  <div className={styles.check} role="status" aria-label="AWS SDK" aria-busy data-kind="pending">
    {pageText.sdkPending}
  </div>
)
