// The commands that do something to what is entered, or to the calls.
import type { CommandId, CommandKind } from '../../../core/words/commands.ts'
import { attemptCommand, commandWords, settingCommands, wayCommands } from '../../../core/words/commands.ts'
import { pageFixes } from '../../../core/words/pageFixes.ts'
import { cellKey, useCalls, ways } from '../../../session/calls.ts'
import { chooseWay } from '../../../session/chooseWay.ts'
import { isFix } from '../../../session/fixes.ts'
import { forgetCredentials } from '../../../session/keeping.ts'
import { useLadder } from '../../../session/ladder.ts'
import { usePasting } from '../../../session/pasting.ts'
import { cancelCalls, sendOrAsk } from '../../../session/realCalls.ts'
import { sendingOffBecause } from '../../../session/sending.ts'
import { useSession } from '../../../session/session.ts'
import { useVault } from '../../../session/vault.ts'
import type { View } from '../../../session/view.ts'
import { attempts } from '../../../session/view.ts'
import { cachePolicyNames, originRequestPolicyNames } from '../policyNames.ts'
import type { Command } from './command.ts'

/** A command that stands for itself, where it can be given. */
export const command = (id: CommandId, kind: CommandKind, run: () => void, now = true): readonly Command[] =>
  now ? [{ id, kind, ...commandWords[id], run }] : []

/** What can be done to the page as it stands. */
export function verbs(view: View): readonly Command[] {
  const { past, future, undo, redo } = useSession.getState()
  const { secret, sessionToken } = useVault.getState()
  return [
    ...command('paste', 'page', () => usePasting.getState().open()),
    ...fixes(view),
    ...command('undo', 'step', undo, past.length > 0),
    ...command('redo', 'step', redo, future.length > 0),
    ...calls(view, secret),
    ...command('forget-credentials', 'page', () => forgetCredentials(), secret !== '' || sessionToken !== ''),
    ...settings(),
  ]
}

/** The fixes that the verdict offers. */
function fixes({ picked }: View): readonly Command[] {
  const offered = picked.delivery.diagnoses.flatMap((diagnosis) => diagnosis.fixes.map(({ id }) => id))
  return [...new Set(offered)].filter(isFix).map((fix) => ({
    id: `fix ${fix}`,
    kind: 'fix',
    title: pageFixes[fix].title,
    run: () => useSession.getState().apply(fix),
  }))
}

function calls(view: View, secret: string): readonly Command[] {
  const { way, running, relayAbsent } = useCalls.getState()
  const busy = running.length > 0
  const sends = way !== 'simulated' && !busy && !relayAbsent && sendingOffBecause(view, secret) === undefined
  const { attempt } = view.picked
  return [
    ...command('send', 'call', () => sendOrAsk([attempt]), sends),
    ...command('send-all', 'call', () => sendOrAsk(attempts), sends),
    ...command('cancel-calls', 'call', cancelCalls, busy),
    ...command('find-out', 'call', findOut),
    ...ways.map((one): Command => ({ id: `way ${one}`, kind: 'call', ...wayCommands[one], run: () => chooseWay(one) })),
    ...attempts.map(
      (one): Command => ({
        id: `attempt ${cellKey(one)}`,
        kind: 'call',
        ...attemptCommand(one.signFor, one.sendTo),
        run: () => useSession.getState().edit({ attempt: one }),
      }),
    ),
  ]
}

function findOut(): void {
  const { show, start } = useLadder.getState()
  show(true)
  start()
}

const controls = ['none', 'never', 'no-override', 'always', 'always-amz-auth'] as const

function settings(): readonly Command[] {
  const { edit } = useSession.getState()
  return [
    ...controls.map(
      (originAccessControl): Command => ({
        id: `oac ${originAccessControl}`,
        kind: 'setting',
        ...settingCommands.originAccessControl(originAccessControl),
        run: () => edit({ originAccessControl }),
      }),
    ),
    ...(['originRequestPolicy', 'cachePolicy'] as const).flatMap((which) =>
      (which === 'cachePolicy' ? cachePolicyNames : originRequestPolicyNames).map(
        (policy): Command => ({
          id: `${which} ${policy}`,
          kind: 'setting',
          found: true,
          ...settingCommands[which](policy),
          run: () => edit({ [which]: policy }),
        }),
      ),
    ),
  ]
}
