import styles from './Side.module.css'

export type SideName = 'cloudfront' | 'function-url'

/** The sign of a side: a disc for CloudFront, a square for the Function URL. The colour is never the only difference. */
export function SideMark({ side }: { side: SideName }) {
  return <i className={styles.mark} data-side={side} aria-hidden="true" />
}

const longestTail = 30

/** Where a host's tail begins: at its first dot if the rest is not too long, else some characters before its end. */
function tailStart(host: string): number {
  const dot = host.indexOf('.')
  return dot >= 0 && host.length - dot <= longestTail ? dot : Math.max(0, host.length - 22)
}

/** A host that shortens in its middle and keeps both ends; whole in its title, for copying and for screen readers. */
export function HostName({ host, side }: { host: string; side?: SideName }) {
  const cut = tailStart(host)
  return (
    <code key={host} className={styles.host} data-side={side} title={host}>
      <span className={styles.head}>{host.slice(0, cut)}</span>
      <span className={styles.tail}>{host.slice(cut)}</span>
    </code>
  )
}
