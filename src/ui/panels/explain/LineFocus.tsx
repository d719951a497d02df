import { useEffect, useState } from 'react'
import { explainText } from '../../../core/words/explain.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { readLineId } from '../../../session/explain/lineId.ts'
import { hasLine, showLine } from '../../../session/explain/showLine.ts'
import { viewNow } from '../../../session/viewNow.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import { focusLine } from './focus.ts'
import { Reference } from './Reference.tsx'

/** Points at the line of an address; where the page has no such line, says so. */
export function LineFocus({ id }: { id: string }) {
  const [named] = useState(() => {
    const line = readLineId(id)
    return line && hasLine(viewNow(), line) ? line : undefined
  })
  useEffect(() => {
    if (!named) return
    showLine(named)
    focusLine(named.line)
  }, [named])
  if (named) return null
  return (
    <Drawer name={explainText.name} onClose={goBack}>
      <p role="alert">{explainText.noLine}</p>
      <Reference />
    </Drawer>
  )
}
