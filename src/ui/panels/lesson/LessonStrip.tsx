import { useEffect, useLayoutEffect, useRef } from 'react'
import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { isLessonId, lessonIds, lessonWords } from '../../../core/words/lessons/lessons.ts'
import { useAddress } from '../../../session/address.ts'
import { forgetLesson, useLesson } from '../../../session/lesson.ts'
import { leaveLesson, lookForChange, startLesson } from '../../../session/lessonSteps.ts'
import { useScreen } from '../../../session/screen.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './LessonStrip.module.css'
import { Predict } from './Predict.tsx'
import { Remember } from './Remember.tsx'
import { YourTurn } from './YourTurn.tsx'

interface Props {
  readonly id: string
  /** The name and the look of the element that all of it stands in. */
  readonly place: { readonly 'aria-label': string; readonly className: string | undefined }
}

/** The lesson that is taken on this page: its situation, and the step it has come to. */
export function LessonStrip({ id, place }: Props) {
  const phase = useLesson((lesson) => lesson.phase)
  useEffect(() => {
    // What only covers the page for a while leads back here.
    return () => {
      const { address } = useAddress.getState()
      if (address?.kind !== 'compare' && address?.kind !== 'lesson') forgetLesson()
    }
  }, [])
  // Another lesson is another strip: its texts take their places at once instead of moving there.
  return (
    <section {...place} data-phase={phase}>
      {isLessonId(id) ? <Taken key={id} id={id} /> : <Unknown />}
    </section>
  )
}

function Taken({ id }: { id: LessonId }) {
  const open = useLesson((lesson) => lesson.open)
  const phase = useLesson((lesson) => lesson.phase)
  const view = useView()
  const step = useFocusOnStep(`${id} ${phase}`)
  useLayoutEffect(() => {
    if (useLesson.getState().open?.id !== id) startLesson(id)
  }, [id])
  useEffect(() => {
    if (phase === 'change') lookForChange(view)
  }, [view, phase])
  const strip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Until the prediction nothing else can be seen: whoever had scrolled down would look at an empty page.
    const out = phase === 'predict' ? strip.current?.parentElement?.parentElement : undefined
    if (out && out.getBoundingClientRect().top < 0) out.scrollIntoView()
  }, [phase])
  const words = lessonWords(id)
  return (
    <div ref={strip} className={styles.strip}>
      <header className={styles.head}>
        <h2>{words.title}</h2>
        <small>
          Lesson {lessonIds.indexOf(id) + 1} of {lessonIds.length}
        </small>
        <Tools id={id} />
      </header>
      <p className={styles.situation}>
        <SentenceText sentence={words.situation} />
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this is a step of a lesson */}
      <div
        ref={step}
        role="group"
        aria-live="polite"
        aria-label={stepNames[phase]}
        tabIndex={-1}
        className={styles.step}
      >
        {open?.id === id && phase === 'predict' && <Predict id={id} />}
        {open?.id === id && phase === 'change' && <YourTurn id={id} />}
        {open?.id === id && phase === 'remember' && <Remember id={id} />}
      </div>
    </div>
  )
}

const stepNames = {
  loading: lessonText.prediction,
  predict: lessonText.prediction,
  change: lessonText.yourTurn,
  remember: lessonText.remember,
  unknown: '',
} as const

/** Where the step begins, so that it is read out and the next Tab is in it. */
function useFocusOnStep(step: string) {
  const element = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    const opened = shown.current.endsWith(' loading')
    shown.current = step
    // A page that opens on a lesson takes nobody's focus.
    if (opened && document.activeElement === document.body) return
    // Who is typing goes on typing.
    if (document.activeElement?.matches('input, textarea, select')) return
    element.current?.focus({ preventScroll: true })
  }, [step])
  return element
}

function Tools({ id }: { id: LessonId }) {
  const openDrawer = useScreen((screen) => screen.openDrawer)
  return (
    <div className={styles.tools}>
      <Button look="quiet" onClick={() => openDrawer('lessons')}>
        {lessonText.allLessons}
      </Button>
      <Button look="quiet" onClick={() => startLesson(id)}>
        {lessonText.again}
      </Button>
      <Button look="quiet" onClick={() => leaveLesson(true)}>
        {lessonText.back}
      </Button>
      <Button look="quiet" onClick={() => leaveLesson(false)}>
        {lessonText.leave}
      </Button>
    </div>
  )
}

/** An address that names no lesson: the page is as it was. */
function Unknown() {
  const openDrawer = useScreen((screen) => screen.openDrawer)
  useLayoutEffect(() => useLesson.setState({ phase: 'unknown', open: undefined }), [])
  return (
    <p>
      {lessonText.unknown}{' '}
      <Button look="quiet" onClick={() => openDrawer('lessons')}>
        {lessonText.allLessons}
      </Button>
      <Button look="quiet" onClick={() => leaveLesson(false)}>
        {lessonText.leave}
      </Button>
    </p>
  )
}
