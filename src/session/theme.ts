import { create } from 'zustand'
import type { Theme } from './storage.ts'
import { readTheme, writeTheme } from './storage.ts'

/** The chosen theme, as its button shows it. */
export const useTheme = create<{ readonly theme: Theme }>()(() => ({ theme: readTheme() }))

/** Shows a theme and keeps it. */
export function chooseTheme(theme: Theme): void {
  writeTheme(theme)
  useTheme.setState({ theme })
}
