import styles from './Notes.module.css'

/** Sentences as a list, with a title if they have one; nothing where there are none. */
export function Notes({ title, texts }: { title?: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <div className={styles.list}>
      {title && <b>{title}</b>}
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
