// The only file that touches the browser's storage: the theme, nothing else and nothing secret.
const key = 'countersign-theme'

export type Theme = 'system' | 'light' | 'dark'

/** The chosen theme; `system` where none was chosen or storage is closed. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(key)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Keeps the choice and shows it. */
export function writeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // A closed storage forgets the choice at the next load; the page works all the same.
  }
}
