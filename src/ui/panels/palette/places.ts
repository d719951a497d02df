// The commands that open or show something.
import { themeCommands } from '../../../core/words/commands.ts'
import { goTo } from '../../../session/address.ts'
import { hasEvidence } from '../../../session/evidence/input.ts'
import { openOthers } from '../../../session/others/open.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { openShare } from '../../../session/share/sharing.ts'
import { openTakeAlong } from '../../../session/takeAlong/open.ts'
import { chooseTheme } from '../../../session/theme.ts'
import type { Command } from './command.ts'
import { fieldPlaces, goToField, goToRegion, regionPlaces } from './goToField.ts'
import { command } from './verbs.ts'

const takeAlongParts = ['code', 'signed', 'setup', 'report'] as const

/** What can be opened, shown and gone to. */
export function places(): readonly Command[] {
  const { openDrawer, showColumns, showSimulation, simulationOnly } = useScreen.getState()
  const known = hasEvidence(useSession.getState().inputs.evidence)
  return [
    ...command('examples', 'open', () => openDrawer('examples')),
    ...command('lessons', 'open', () => openDrawer('lessons')),
    ...command('share', 'open', () => openShare(true)),
    ...command('setup', 'open', () => openDrawer('setup')),
    ...command('compare', 'open', () => openDrawer('compare')),
    ...command('attempts', 'open', () => goTo({ kind: 'attempts' })),
    ...command('others', 'open', openOthers),
    ...takeAlongParts.flatMap((part) => command(`along-${part}`, 'open', () => openTakeAlong(part))),
    ...command('print', 'open', () => goTo({ kind: 'print' })),
    ...command('rules', 'open', () => goTo({ kind: 'rules' })),
    ...command('keyboard', 'open', () => openDrawer('keyboard')),
    ...command('hosts', 'view', () => showColumns('hosts')),
    ...command('sent-and-rebuilt', 'view', () => showColumns('sent-and-rebuilt')),
    ...command('simulation', 'view', () => showSimulation(true), known && !simulationOnly),
    ...command('evidence', 'view', () => showSimulation(false), known && simulationOnly),
    ...(['light', 'dark', 'system'] as const).map(
      (theme): Command => ({
        id: `theme ${theme}`,
        kind: 'theme',
        ...themeCommands[theme],
        run: () => chooseTheme(theme),
      }),
    ),
    ...regionPlaces.map(
      (name): Command => ({ id: `region ${name}`, kind: 'go', title: name, run: () => goToRegion(name) }),
    ),
    ...fieldPlaces.map(
      ([label, group]): Command => ({
        id: `field ${label}`,
        kind: 'go',
        title: label,
        more: `field ${group}`,
        run: () => goToField(label, group),
      }),
    ),
  ]
}
