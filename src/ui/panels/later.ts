// What nobody sees on the first screen: each of these arrives just after the first paint, into a place that is kept for it.
import { loadLate } from '../../session/late.ts'
import { lazily } from './lazily.ts'

export const AttachedBody = lazily('AttachedBody', () => import('./AttachedBody.tsx'))
export const LineExplanation = lazily('LineExplanation', () => import('./LineExplanation.tsx'))
export const OpeningRun = lazily('OpeningRun', () => import('./OpeningRun.tsx'))
export const SdkCheck = lazily('SdkCheck', () => import('./SdkCheck.tsx'))
export const LegTables = lazily('LegTables', () => import('./LegTables.tsx'))
export const Exchange = lazily('Exchange', () => import('./Exchange.tsx'))
export const OneList = lazily('OneList', () => import('./OneList.tsx'))
export const PasteDialog = lazily('PasteDialog', () => import('./PasteDialog.tsx'))
export const Keyboard = lazily('Keyboard', () => import('./Keyboard.tsx'))
export const ExampleNote = lazily('ExampleNote', () => import('./examples/ExampleNote.tsx'))
export const Keeping = lazily('Keeping', () => import('./Keeping.tsx'))
export const DirectNotes = lazily('DirectNotes', () => import('./DirectNotes.tsx'))
export const SendBar = lazily('SendBar', () => import('./SendBar.tsx'))
export const OpenQuestions = lazily('OpenQuestions', () => import('./distribution/OpenQuestions.tsx'))
export const FindOut = lazily('FindOut', () => import('./FindOut.tsx'))
export const SigningChoices = lazily('SigningChoices', () => import('./SigningChoices.tsx'))
export const EvidenceFields = lazily('EvidenceFields', () => import('./evidence/EvidenceFields.tsx'))
export const EvidenceVerdict = lazily('EvidenceVerdict', () => import('./evidence/EvidenceVerdict.tsx'))
export const SignatureSearch = lazily('SignatureSearch', () => import('./evidence/SignatureSearch.tsx'))
// With the notes at the fields, so that a situation appears as a whole.
export const LessonStrip = lazily('LessonStrip', async () => {
  const late = loadLate()
  const { LessonStrip } = await import('./lesson/LessonStrip.tsx')
  await late
  return { LessonStrip }
})
export const ColumnsAlone = lazily('ColumnsAlone', () => import('./share/ColumnsAlone.tsx'))
export const ShareDialog = lazily('ShareDialog', () => import('./share/ShareDialog.tsx'))
export const OpenedLink = lazily('OpenedLink', () => import('./share/OpenedLink.tsx'))
export const Sheets = lazily('Sheets', () => import('./Sheets.tsx'))
export const SetupWarnings = lazily('SetupWarnings', () => import('./SetupWarnings.tsx'))
