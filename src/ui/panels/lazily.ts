import type { ComponentType } from 'react'
import { lazy } from 'react'

/** The component of this name, from a file that is loaded when it is first shown. */
export const lazily = <Name extends string, Props extends object>(
  name: Name,
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
) => lazy(async () => ({ default: (await load())[name] }))
