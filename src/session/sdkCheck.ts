import { create } from 'zustand'
import type { Comparison } from '../reference/compare.ts'
import type { View } from './view.ts'

export type { Comparison }

type Side = 'cloudfront' | 'function-url'

/** Both columns held against the AWS SDK's own signer; `of` is what they were made for. */
interface SdkCheck {
  readonly of: View['columns'] | undefined
  readonly found: Readonly<Record<Side, Comparison>> | undefined
}

export const useSdkCheck = create<SdkCheck>()(() => ({ of: undefined, found: undefined }))

/** Asks the SDK about both columns; loads it with the first call. An answer that a later edit overtook is dropped. */
export async function checkWithSdk(view: View): Promise<void> {
  const { columns } = view
  if (useSdkCheck.getState().of === columns) return
  useSdkCheck.setState({ of: columns })
  const [cloudfront, functionUrl] = await Promise.all([compared(view, 'cloudfront'), compared(view, 'function-url')])
  if (useSdkCheck.getState().of === columns) {
    useSdkCheck.setState({ found: { cloudfront, 'function-url': functionUrl } })
  }
}

async function compared(view: View, side: Side): Promise<Comparison> {
  const [{ recordedSdk }, { compareWithSdk }] = await Promise.all([
    import('../reference/recordedSdk.ts'),
    import('../reference/compare.ts'),
  ])
  const sdk = await recordedSdk(view.reading.request, view.columnOptions[side], view.bodyHash)
  return compareWithSdk(view.columns[side], sdk)
}
