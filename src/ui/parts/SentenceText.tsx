import type { Sentence } from '../../core/words/segment.ts'
import styles from './SentenceText.module.css'

/** A sentence of core's words, with its marked pieces. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((segment, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never reorders its segments
    return <SegmentText key={index} segment={segment} />
  })
}

function SegmentText({ segment }: { segment: Sentence[number] }) {
  if (typeof segment === 'string') return segment
  if ('code' in segment) return <code className={styles.code}>{segment.code}</code>
  if ('host' in segment) {
    return (
      <code className={styles.host} data-side={segment.side}>
        {segment.host}
      </code>
    )
  }
  return <em className={styles.term}>{segment.term}</em>
}
