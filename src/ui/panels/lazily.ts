import type { ComponentType } from 'react'
import { lazy } from 'react'
import { useScreen } from '../../session/screen.ts'

/**
 * The component of this name, from a file that is loaded when it is first shown. Where that fails (the server is gone, or
 * has a newer build) nothing stands in its place and the page says so once: the rest of it, and what was entered, stay.
 */
export const lazily = <Name extends string, Props extends object>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
) =>
  lazy<ComponentType<Props>>(() =>
    load().then(
      (loaded) => ({ default: loaded[name] }),
      () => {
        useScreen.setState({ partsMissing: true })
        return { default: Nothing }
      },
    ),
  )

const Nothing = () => null
