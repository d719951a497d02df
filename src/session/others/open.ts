import { useScreen } from '../screen.ts'

/** Opens the sheet that shows what other clients would sign. */
export const openOthers = (): void => useScreen.getState().openDrawer('others')
