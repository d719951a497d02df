import { Suspense } from 'react'
import type { Inputs } from '../../session/inputs.ts'
import { firstScreen } from '../../session/inputs.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import { SigningChoices } from './later.ts'

const choices: readonly (keyof Inputs)[] = [
  'guessScope',
  'form',
  'payload',
  'contentSha256Header',
  'signToken',
  'doubleEncodePath',
  'normalizePath',
  'alsoSign',
  'clockOff',
  'keyScope',
]

/** How to sign, where it is not the usual way: folded, with a count of what differs. */
export function SigningFold() {
  const { inputs } = useView()
  const changed = choices.filter((choice) => inputs[choice] !== firstScreen[choice]).length
  return (
    <Fold summary="How it is signed" state={changed === 0 ? 'the usual way' : `${changed} changed`}>
      <Suspense>
        <SigningChoices />
      </Suspense>
    </Fold>
  )
}
