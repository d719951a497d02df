import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { firstScreen } from '../../../session/inputs.ts'
import type { View } from '../../../session/view.ts'

/** Says that the Function URL host in what is taken along is still the example's, where the CloudFront host is not. */
export function ExampleHost({ reading: { cloudFrontHost, functionUrlHost } }: Pick<View, 'reading'>) {
  const mixed = functionUrlHost === firstScreen.functionUrlHost && cloudFrontHost !== firstScreen.cloudFrontHost
  return mixed && <p role="note">{takeAlongText.exampleHost}</p>
}
