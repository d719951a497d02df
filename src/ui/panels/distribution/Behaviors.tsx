import { matchedBehavior } from '../../../session/matched.ts'
import { useSession } from '../../../session/session.ts'
import type { BehaviorInput, PathBehaviorInput } from '../../../session/setup.ts'
import { plainBehavior } from '../../../session/setup.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { BehaviorFields, PolicySelects } from './BehaviorFields.tsx'
import styles from './SetupDrawer.module.css'

/** All behaviours in CloudFront's order, the default one last; which one takes the request is marked. */
export function Behaviors() {
  const { inputs } = useView()
  const edit = useSession((session) => session.edit)
  const { behaviors } = inputs
  const matched = matchedBehavior(inputs)
  const set = (next: readonly PathBehaviorInput[]) => edit({ behaviors: next })
  const change = (at: number, by: Partial<PathBehaviorInput>) =>
    set(behaviors.map((one, place) => (place === at ? { ...one, ...by } : one)))
  const move = (at: number, by: -1 | 1) => {
    const one = behaviors[at]
    if (one) set(behaviors.toSpliced(at, 1).toSpliced(at + by, 0, one))
  }
  return (
    <>
      <ol className={styles.list}>
        {behaviors.map((behavior, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a behaviour is told by its place
          <li key={at}>
            <fieldset className={styles.item} aria-label={`Behaviour ${at + 1}`} data-matched={matched === at}>
              <Fold summary={<Title pattern={behavior.pathPattern} here={matched === at} />} state={stateOf(behavior)}>
                <TextField
                  label="Path pattern"
                  value={behavior.pathPattern}
                  onChange={(pathPattern) => change(at, { pathPattern })}
                />
                <PolicySelects behavior={behavior} onChange={(by) => change(at, by)} />
                <BehaviorFields behavior={behavior} onChange={(by) => change(at, by)} />
                <div className={styles.buttons}>
                  <Button disabled={at === 0} onClick={() => move(at, -1)}>
                    Move up
                  </Button>
                  <Button disabled={at === behaviors.length - 1} onClick={() => move(at, 1)}>
                    Move down
                  </Button>
                  <Button onClick={() => set(behaviors.toSpliced(at, 1))}>Remove</Button>
                </div>
              </Fold>
            </fieldset>
          </li>
        ))}
        <li>
          <fieldset className={styles.item} aria-label="Default behaviour" data-matched={matched === undefined}>
            <Fold summary={<Title pattern="Default (*)" here={matched === undefined} />} state={stateOf(inputs)}>
              <BehaviorFields behavior={inputs} onChange={edit} />
            </Fold>
          </fieldset>
        </li>
      </ol>
      <div className={styles.buttons}>
        <Button
          onClick={() => set([...behaviors, { ...plainBehavior, pathPattern: `/new${behaviors.length || ''}/*` }])}
        >
          Add a behaviour
        </Button>
      </div>
    </>
  )
}

function Title({ pattern, here }: { pattern: string; here: boolean }) {
  return (
    <>
      <code>{pattern}</code> {here && <Chip tone="ok">✓ takes this request</Chip>}
    </>
  )
}

const stateOf = ({ legacy, originRequestPolicy, cachePolicy }: BehaviorInput): string =>
  legacy ? 'legacy settings' : `${originRequestPolicy}, ${cachePolicy}`
