import type { ComponentProps } from 'react'
import styles from './Panel.module.css'

/** A named landmark of the page in its frame. */
export function Panel({ name, ...rest }: { name: string } & Omit<ComponentProps<'section'>, 'className'>) {
  return <section aria-label={name} className={styles.panel} {...rest} />
}
