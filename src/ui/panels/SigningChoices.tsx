import { isSigningKey } from '../../core/exchange/keyShape.ts'
import { useSession } from '../../session/session.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { CheckField } from '../parts/CheckField.tsx'
import { Row } from '../parts/Group.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { TextField } from '../parts/TextField.tsx'
import { useField } from './useField.ts'

const switches = ['usual', 'yes', 'no'] as const

/** The choices of how to sign. */
export function SigningChoices() {
  const { inputs } = useView()
  const { secret } = useVault()
  const edit = useSession((session) => session.edit)
  return (
    <>
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
        <SelectField label="URI encoded twice" options={switches} {...useField('doubleEncodePath')} />
        <SelectField label="Resolve dot segments" options={switches} {...useField('normalizePath')} />
      </Row>
      <CheckField
        label="Send and sign x-amz-content-sha256"
        checked={inputs.contentSha256Header}
        onChange={(contentSha256Header) => edit({ contentSha256Header })}
      />
      <CheckField
        label="CloudFront column: scope as a client would guess"
        checked={inputs.guessScope}
        onChange={(guessScope) => edit({ guessScope })}
      />
      <CheckField label="Sign the token" checked={inputs.signToken} onChange={(signToken) => edit({ signToken })} />
      <Row>
        <TextField label="Also sign" placeholder="header names" {...useField('alsoSign')} />
        <TextField label="Clock ahead by" aside="minutes" placeholder="0" {...useField('clockOff')} />
      </Row>
      <TextField
        label="Scope of a derived signing key"
        placeholder={isSigningKey(secret) ? 'this request’s own' : 'put the key into the secret’s field'}
        {...useField('keyScope')}
      />
    </>
  )
}
