import { setupText } from '../../../core/words/setup.ts'
import type { EdgeInput } from '../../../session/setup.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Row } from '../../parts/Group.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { TextArea } from '../../parts/TextArea.tsx'
import { TextField } from '../../parts/TextField.tsx'

const places = ['none', 'viewer-request', 'origin-request'] as const

/** An edge function as a few settings: what it does to the request. */
export function EdgeFields({ edge, onChange }: { edge: EdgeInput; onChange: (edge: EdgeInput) => void }) {
  const set = (change: Partial<EdgeInput>) => onChange({ ...edge, ...change })
  return (
    <>
      <SelectField label="It runs at" options={places} value={edge.at} onChange={(at) => set({ at })} />
      {edge.at !== 'none' && (
        <>
          <Row>
            <TextField
              label="Rewrites the path to"
              value={edge.path}
              placeholder="as it is"
              onChange={(path) => set({ path })}
            />
            <TextField
              label="Rewrites the query to"
              value={edge.query}
              placeholder="as it is"
              onChange={(query) => set({ query })}
            />
          </Row>
          <TextArea label="Sets header fields" rows={2} value={edge.headers} onChange={(headers) => set({ headers })} />
          <Row>
            <TextField
              label="Removes header fields"
              value={edge.remove}
              placeholder="names"
              onChange={(remove) => set({ remove })}
            />
            <TextField
              label="Sees of the body"
              aside="bytes"
              value={edge.bodyLimit}
              placeholder={edge.at === 'viewer-request' ? '40960' : '1048576'}
              onChange={(bodyLimit) => set({ bodyLimit })}
            />
          </Row>
          <CheckField label={setupText.edgeSigns} checked={edge.signs} onChange={(signs) => set({ signs })} />
          <CheckField label={setupText.edgeHashes} checked={edge.hashBody} onChange={(hashBody) => set({ hashBody })} />
          <CheckField
            label={setupText.edgeReplaces}
            checked={edge.replaceBody}
            onChange={(replaceBody) => set({ replaceBody })}
          />
        </>
      )}
    </>
  )
}
