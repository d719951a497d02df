import { Group, Row } from '../parts/Group.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { TextField } from '../parts/TextField.tsx'
import { BodyField } from './BodyField.tsx'
import { useField } from './useField.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

export function RequestPanel() {
  return (
    <Group name="Request">
      <Row>
        <TextField label="Method" options={methods} {...useField('method')} />
        <TextField label="Path" {...useField('path')} />
      </Row>
      <TextField label="Query" {...useField('query')} />
      <TextArea label="Headers" rows={2} {...useField('headers')} />
      <BodyField />
    </Group>
  )
}
