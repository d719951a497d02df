import { useShallow } from 'zustand/react/shallow'
import { useCalls } from './calls.ts'
import { useSession } from './session.ts'
import { usePreview } from './useView.ts'
import type { CellState, Verdict } from './verdict.ts'
import { cellState, verdictOf } from './verdict.ts'

const made = ({ way, sent, running }: ReturnType<typeof useCalls.getState>) => ({
  way,
  sent: sent[way],
  running,
})

/** The verdict on the picked attempt; while a fix is pointed at, on what it would become (simulated). */
export function useVerdict(): Verdict {
  const view = usePreview()
  const calls = useCalls(useShallow(made))
  const { revision, preview } = useSession()
  return verdictOf(view, preview ? { ...calls, way: 'simulated' } : calls, revision)
}

/** The six cells of the matrix. */
export function useMatrix(): readonly CellState[] {
  const view = usePreview()
  const calls = useCalls(useShallow(made))
  const { revision, preview } = useSession()
  return view.cells.map((cell) => cellState(cell, preview ? { ...calls, way: 'simulated' } : calls, revision))
}
