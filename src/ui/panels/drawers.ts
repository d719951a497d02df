// What a sheet at the right can show: each arrives when it is opened.
import { lazily } from './lazily.ts'

export const SetupDrawer = lazily('SetupDrawer', () => import('./distribution/SetupDrawer.tsx'))
export const CompareDrawer = lazily('CompareDrawer', () => import('./compare/CompareDrawer.tsx'))
export const FixDrawer = lazily('FixDrawer', () => import('./takeAlong/FixDrawer.tsx'))
export const LessonList = lazily('LessonList', () => import('./lesson/LessonList.tsx'))
export const ExampleList = lazily('ExampleList', () => import('./examples/ExampleList.tsx'))
export const CommandPalette = lazily('CommandPalette', () => import('./palette/CommandPalette.tsx'))
export const KeyboardList = lazily('KeyboardList', () => import('./KeyboardList.tsx'))
export const Covering = lazily('Covering', () => import('./explain/Covering.tsx'))
export const OthersDrawer = lazily('OthersDrawer', () => import('./others/OthersDrawer.tsx'))
export const TakeAlongDrawer = lazily('TakeAlongDrawer', () => import('./takeAlong/TakeAlongDrawer.tsx'))
