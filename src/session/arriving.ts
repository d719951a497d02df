import { create } from 'zustand'

/** A body on its way in: until its bytes are there and hashed, the inputs stay what they are. */
interface Arriving {
  readonly arriving: boolean
  /** What went wrong with the last one. */
  readonly problem: string | undefined
}

export const useArriving = create<Arriving>()(() => ({ arriving: false, problem: undefined }))
