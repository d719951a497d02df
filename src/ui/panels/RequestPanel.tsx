import { bytesOfText } from '../../core/http/text.ts'
import type { Trace } from '../../core/sigv4/trace.ts'
import type { ReasonId } from '../../core/words/reasons.ts'
import { useView } from '../../session/useView.ts'
import { Because } from '../parts/Because.tsx'
import { Group, Row } from '../parts/Group.tsx'
import { Swap } from '../parts/Swap.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useField } from './useField.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export function RequestPanel() {
  const { inputs, columns } = useView()
  const bytes = bytesOfText(inputs.body).length
  return (
    <Group name="Request">
      <Row>
        <TextField label="Method" options={methods} {...useField('method')} />
        <TextField label="Path" {...useField('path')} />
      </Row>
      <TextField label="Query" {...useField('query')} />
      <TextArea label="Headers" rows={2} {...useField('headers')} />
      <TextArea
        label="Body"
        rows={2}
        aside={
          <>
            <Because reason={payloadReason(columns.cloudfront)} />{' '}
            <Swap of={`${columns.cloudfront.payloadHash.slice(0, 8)}… · ${bytes} B`} />
          </>
        }
        {...useField('body')}
      />
    </Group>
  )
}

/** Why the last line of the canonical request is what it is. */
function payloadReason({ canonicalRequest }: Trace): ReasonId {
  const rule = canonicalRequest.at(-1)?.rule
  if (rule === 'sigv4-payload-unsigned') return 'payload-unsigned'
  return rule === 'sigv4-payload-given' ? 'payload-given' : 'payload-of-body'
}
