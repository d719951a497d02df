import { isSigningKey } from '../../core/exchange/keyShape.ts'
import { firstScreen } from '../../session/inputs.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Row } from '../parts/Group.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useField } from './useField.ts'

const choices = [
  'form',
  'payload',
  'contentSha256Header',
  'signToken',
  'doubleEncodePath',
  'normalizePath',
  'keyScope',
] as const
const switches = ['usual', 'yes', 'no'] as const

/** How to sign, where it is not the usual way: folded, with a count of what differs. */
export function SigningChoices() {
  const { inputs } = useView()
  const { secret } = useVault()
  const edit = useSession((session) => session.edit)
  const changed = choices.filter((choice) => inputs[choice] !== firstScreen[choice]).length
  return (
    <Fold summary="How it is signed" state={changed === 0 ? 'the usual way' : `${changed} changed`}>
      <Row>
        <SelectField
          label="Signature in"
          options={['header', 'query']}
          {...useField('form')}
          aside={inputs.form === 'query' ? 'presigned' : ''}
        />
        <SelectField label="Payload" options={['signed', 'unsigned']} {...useField('payload')} />
      </Row>
      <Row>
        <SelectField label="Encode path twice" options={switches} {...useField('doubleEncodePath')} />
        <SelectField label="Resolve dot segments" options={switches} {...useField('normalizePath')} />
      </Row>
      <CheckField
        label="Send and sign x-amz-content-sha256"
        checked={inputs.contentSha256Header}
        onChange={(contentSha256Header) => edit({ contentSha256Header })}
      />
      <CheckField
        label="Sign the session token"
        checked={inputs.signToken}
        onChange={(signToken) => edit({ signToken })}
      />
      <TextField
        label="Scope of a derived signing key"
        placeholder={isSigningKey(secret) ? 'this request’s own' : 'put the key into the secret’s field'}
        {...useField('keyScope')}
      />
    </Fold>
  )
}
