import type { Inputs } from '../../session/inputs.ts'
import { useSession } from '../../session/session.ts'
import { splitInto } from '../../session/splitInto.ts'
import { Group } from '../parts/Group.tsx'
import { HostField } from '../parts/HostField.tsx'
import { SideMark } from '../parts/Side.tsx'
import { useField } from './useField.ts'

export function HostsPanel() {
  const cloudFront = useHostField('cloudFrontHost')
  const functionUrl = useHostField('functionUrlHost')
  return (
    <Group name="Hosts">
      <HostField
        label="CloudFront host"
        before={<SideMark side="cloudfront" />}
        aside="own or custom domain"
        {...cloudFront}
      />
      <HostField label="Function URL host" before={<SideMark side="function-url" />} {...functionUrl} />
    </Group>
  )
}

/** A host's field: a URL that arrives in one piece is split at once, and one undo step brings it back. */
function useHostField(name: 'cloudFrontHost' | 'functionUrlHost') {
  const field = useField(name)
  const edit = useSession((session) => session.edit)
  const onChange = (value: string): void => {
    const inOnePiece = Math.abs(value.length - field.value.length) > 1
    const change: Partial<Inputs> =
      inOnePiece && /^\s*[a-z]+:\/\/[^/\s]+/i.test(value) ? splitInto(name, value) : { [name]: value }
    edit(change)
  }
  return { ...field, onChange }
}
