import type { ComponentProps } from 'react'
import styles from './Button.module.css'

interface Look {
  /** `filled` stands once on a screen: the next thing to do. */
  look?: 'plain' | 'filled' | 'quiet'
}

export function Button({ look = 'plain', ...rest }: Look & Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  return <button type="button" className={styles.button} data-look={look} {...rest} />
}
