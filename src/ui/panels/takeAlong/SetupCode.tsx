import { useState } from 'react'
import type { Infrastructure } from '../../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { Code } from './Code.tsx'
import { Notes } from './Notes.tsx'

const forms = [
  { value: 'cloudformation', label: 'CloudFormation' },
  { value: 'cdk', label: 'CDK' },
  { value: 'terraform', label: 'Terraform' },
  { value: 'cli', label: 'AWS CLI' },
] as const

/** A change of the set-up in one of its forms. */
export function SetupCode({ setup }: { setup: Infrastructure }) {
  const [form, choose] = useState<(typeof forms)[number]['value']>('cloudformation')
  return (
    <>
      <div>
        <Segmented label="Form" choices={forms} value={form} onChange={choose} />
      </div>
      <Code text={setup[form]} what={takeAlongText.what.setup} />
      <Notes texts={setup.notes} />
    </>
  )
}
