// The only file that touches the browser's storage: the theme, that the opening run was seen, the ids of lessons that were
// taken, and whether a question mark is a shortcut. Nothing secret.
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

const seen = 'countersign-run-seen'

/** Whether the opening run is still to be shown in this browser session; asking counts as showing it. */
export function takeOpeningRun(): boolean {
  try {
    if (sessionStorage.getItem(seen) !== null) return false
    sessionStorage.setItem(seen, '1')
    return true
  } catch {
    return false
  }
}

const lessons = 'countersign-lessons'

/** The ids of the lessons that were taken to their end, as they were kept; none where storage is closed. */
export function readLessonsDone(): readonly string[] {
  try {
    return (localStorage.getItem(lessons) ?? '').split(' ').filter((id) => /^[a-z][a-z-]*$/.test(id))
  } catch {
    return []
  }
}

/** Keeps the ids of the lessons that were taken. */
export function writeLessonsDone(ids: readonly string[]): void {
  try {
    localStorage.setItem(lessons, ids.join(' '))
  } catch {
    // A closed storage forgets them at the next load.
  }
}

const noQuestionMark = 'countersign-no-question-mark'

/** Whether a question mark opens the list of keys: it does until it is switched off. */
export function readQuestionMark(): boolean {
  try {
    return localStorage.getItem(noQuestionMark) === null
  } catch {
    return true
  }
}

/** Keeps whether it does. */
export function writeQuestionMark(on: boolean): void {
  try {
    if (on) localStorage.removeItem(noQuestionMark)
    else localStorage.setItem(noQuestionMark, '1')
  } catch {
    // A closed storage forgets it at the next load.
  }
}
