import { maskedMessage, maskedRequest, withoutToken } from '../../core/exchange/mask.ts'
import { wireHost } from '../../core/http/host.ts'
import type { HttpRequest, HttpResponse } from '../../core/http/message.ts'
import { textOfBytes } from '../../core/http/text.ts'
import { splitUrl } from '../../core/http/url.ts'
import { answerFacts } from '../../session/answerFacts.ts'
import { useVerdict } from '../../session/useVerdict.ts'
import { useVault } from '../../session/vault.ts'
import { ScrollText } from '../parts/ScrollText.tsx'
import styles from './Exchange.module.css'

/** The picked call in full: the request as sent, the answer as received. Bearers are masked. */
export function Exchange() {
  const { cell, call } = useVerdict()
  const token = useVault(({ sessionToken }) => sessionToken)
  const answered = call?.outcome.outcome === 'answered' ? call.outcome : undefined
  const prediction = call && 'prediction' in call.outcome ? call.outcome.prediction : undefined
  const wire = answered?.sent && maskedMessage(textOfBytes(answered.sent))
  const request = wire ?? requestText(maskedRequest(prediction?.sent ?? cell.request))
  const response = answered?.response ?? (call ? undefined : cell.delivery.response)
  return (
    <div className={styles.exchange}>
      <figure>
        <figcaption>
          {wire ? 'Sent, byte for byte' : answered ? 'As the browser sends it' : 'Request as it would be sent'}
        </figcaption>
        <ScrollText>{request}</ScrollText>
      </figure>
      <figure>
        <figcaption>
          {answered
            ? `Answered${answered.address ? ` by ${answered.address}` : ''} in ${Math.round(answered.timing.total)} ms`
            : call
              ? 'No answer'
              : 'Answer, simulated'}
          {answered && clockText(answerFacts(answered.response, call?.at ?? new Date()).clockSkewSeconds)}
          {answered?.truncated && `, cut off (${answered.truncated})`}
        </figcaption>
        <ScrollText>{response ? withoutToken(responseText(response), token) : ''}</ScrollText>
      </figure>
    </div>
  )
}

/** What the answer's clock tells about this machine's; a second more or less is the way's. */
function clockText(seconds: number | undefined): string {
  if (seconds === undefined) return ''
  if (Math.abs(seconds) < 3) return ', clocks agree'
  return `, its clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} yours`
}

function requestText(request: HttpRequest): string {
  const given = request.headers.some(([name]) => name.toLowerCase() === 'host')
  const host = given ? [] : [`Host: ${wireHost(request)}`]
  const lines = request.headers.map(([name, value]) => `${name}: ${value}`)
  return [`${request.method} ${splitUrl(request.url).target} HTTP/1.1`, ...host, ...lines, '', beginning(request)].join(
    '\n',
  )
}

function responseText(response: HttpResponse): string {
  const lines = response.headers.map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${response.status}`, ...lines, '', beginning(response)].join('\n')
}

const shown = 4000
/** The beginning of a body; no more of it is read. */
function beginning({ body = '' }: HttpRequest | HttpResponse): string {
  const text = typeof body === 'string' ? body.slice(0, shown) : textOfBytes(body.subarray(0, shown))
  const unit = typeof body === 'string' ? 'characters' : 'bytes'
  return body.length > shown ? `${text}\n… ${body.length - shown} more ${unit}` : text
}
