import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonGroups, lessonIds, lessonWords } from '../../../core/words/lessons/lessons.ts'
import { addressText, useAddress } from '../../../session/address.ts'
import { useLesson } from '../../../session/lesson.ts'
import { useScreen } from '../../../session/screen.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import styles from './LessonList.module.css'

/** All lessons, each a link to its address, with those marked that were taken. */
export function LessonList() {
  const openDrawer = useScreen((screen) => screen.openDrawer)
  const done = useLesson((lesson) => lesson.done)
  const taken = lessonIds.filter((id) => done.includes(id)).length
  const close = (): void => openDrawer(undefined)
  return (
    <Drawer name={lessonText.button} head={`${taken} of ${lessonIds.length} done`} onClose={close}>
      <p className={styles.intro}>{lessonText.intro}</p>
      {lessonGroups.map(({ title, ids }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ol className={styles.list}>
            {ids.map((id) => (
              <Item key={id} id={id} done={done.includes(id)} onChoose={close} />
            ))}
          </ol>
        </section>
      ))}
    </Drawer>
  )
}

function Item({ id, done, onChoose }: { id: LessonId; done: boolean; onChoose: () => void }) {
  const here = useAddress(({ address }) => address?.kind === 'lesson' && address.id === id)
  return (
    <li>
      <a
        href={addressText({ kind: 'lesson', id })}
        aria-current={here ? 'page' : undefined}
        className={styles.lesson}
        onClick={onChoose}
      >
        {lessonWords(id).title}
      </a>
      {done && <span className={styles.done}>✓ {lessonText.done}</span>}
    </li>
  )
}
