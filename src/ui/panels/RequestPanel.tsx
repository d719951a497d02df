import { bytesOfText } from '../../core/http/text.ts'
import { useView } from '../../session/useView.ts'
import { Group, Row } from '../parts/Group.tsx'
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
        aside={`${bytes} B · sha256 ${columns.cloudfront.payloadHash.slice(0, 8)}…`}
        {...useField('body')}
      />
    </Group>
  )
}
