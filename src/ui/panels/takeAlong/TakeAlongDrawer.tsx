import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { useScreen } from '../../../session/screen.ts'
import type { Part } from '../../../session/takeAlong/open.ts'
import { useTakeAlong } from '../../../session/takeAlong/open.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { CodePart } from './CodePart.tsx'
import { ReportPart } from './ReportPart.tsx'
import { SetupPart } from './SetupPart.tsx'
import { SignedPart } from './SignedPart.tsx'

const { along: words } = takeAlongText

const parts: Readonly<Record<Part, () => ReactNode>> = {
  code: CodePart,
  signed: SignedPart,
  setup: SetupPart,
  report: ReportPart,
}

const choices = (['code', 'signed', 'setup', 'report'] as const).map((value) => ({ value, label: words.part[value] }))

/** The page's call to take along: as code, signed, as the set-up it needs, as a report. */
export function TakeAlongDrawer() {
  const close = useScreen((screen) => screen.openDrawer)
  const part = useTakeAlong((along) => along.part)
  const Shown = parts[part]
  // Opened anew, it takes along what is picked then.
  useEffect(() => () => useTakeAlong.setState({ signFor: undefined }), [])
  return (
    <Drawer
      name={words.title}
      head={
        <Segmented
          label={words.parts}
          choices={choices}
          value={part}
          onChange={(picked) => useTakeAlong.setState({ part: picked })}
        />
      }
      onClose={() => close(undefined)}
    >
      <Shown />
    </Drawer>
  )
}
