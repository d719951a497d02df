// What nobody sees on the first screen: each of these arrives just after the first paint, into a place that is kept for it.
import { lazy } from 'react'
import { loadLate } from '../../session/late.ts'

export const LineExplanation = lazy(async () => ({ default: (await import('./LineExplanation.tsx')).LineExplanation }))
export const OpeningRun = lazy(async () => ({ default: (await import('./OpeningRun.tsx')).OpeningRun }))
export const SdkCheck = lazy(async () => ({ default: (await import('./SdkCheck.tsx')).SdkCheck }))
export const LegTables = lazy(async () => ({ default: (await import('./LegTables.tsx')).LegTables }))
export const KeySteps = lazy(async () => ({ default: (await import('./KeySteps.tsx')).KeySteps }))
export const Exchange = lazy(async () => ({ default: (await import('./Exchange.tsx')).Exchange }))
export const OneList = lazy(async () => ({ default: (await import('./OneList.tsx')).OneList }))
export const PasteDialog = lazy(async () => ({ default: (await import('./PasteDialog.tsx')).PasteDialog }))
export const KeyboardList = lazy(async () => ({ default: (await import('./KeyboardList.tsx')).KeyboardList }))
export const DirectNotes = lazy(async () => ({ default: (await import('./DirectNotes.tsx')).DirectNotes }))
export const SendBar = lazy(async () => ({ default: (await import('./SendBar.tsx')).SendBar }))
export const SetupDrawer = lazy(async () => ({ default: (await import('./distribution/SetupDrawer.tsx')).SetupDrawer }))
export const OpenQuestions = lazy(async () => ({
  default: (await import('./distribution/OpenQuestions.tsx')).OpenQuestions,
}))
export const FindOut = lazy(async () => ({ default: (await import('./FindOut.tsx')).FindOut }))
export const SigningChoices = lazy(async () => ({ default: (await import('./SigningChoices.tsx')).SigningChoices }))
export const EvidenceFields = lazy(async () => ({
  default: (await import('./evidence/EvidenceFields.tsx')).EvidenceFields,
}))
export const EvidenceVerdict = lazy(async () => ({
  default: (await import('./evidence/EvidenceVerdict.tsx')).EvidenceVerdict,
}))
export const SignatureSearch = lazy(async () => ({
  default: (await import('./evidence/SignatureSearch.tsx')).SignatureSearch,
}))
export const CompareDrawer = lazy(async () => ({
  default: (await import('./evidence/CompareDrawer.tsx')).CompareDrawer,
}))
export const FixDrawer = lazy(async () => ({ default: (await import('./evidence/FixDrawer.tsx')).FixDrawer }))
// With the notes at the fields, so that a situation appears as a whole.
export const LessonStrip = lazy(async () => {
  const [{ LessonStrip: strip }] = await Promise.all([import('./lesson/LessonStrip.tsx'), loadLate()])
  return { default: strip }
})
export const ColumnsAlone = lazy(async () => ({ default: (await import('./share/ColumnsAlone.tsx')).ColumnsAlone }))
export const ShareDialog = lazy(async () => ({ default: (await import('./share/ShareDialog.tsx')).ShareDialog }))
export const OpenedLink = lazy(async () => ({ default: (await import('./share/OpenedLink.tsx')).OpenedLink }))
export const LessonList = lazy(async () => ({ default: (await import('./lesson/LessonList.tsx')).LessonList }))
