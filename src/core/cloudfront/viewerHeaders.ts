import { wireHost } from '../http/host.ts'
import type { Field } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { Change } from './change.ts'
import type { Step } from './context.ts'
import { changed } from './context.ts'
import { forwardsHeader } from './forwarding.ts'
import { fateOf } from './headerStories.ts'

/** The viewer's headers, each as the policies and CloudFront's own rules have it; order and case stay. */
export const viewerHeaders: Step = ({ request, changes }, context) => {
  const fields: Field[] = []
  const made: Change[] = []
  request.headers.forEach(([name, before], index) => {
    const field = name.toLowerCase()
    const fate = fateOf(field, before, context)
    if (!fate) fields.push([name, before])
    else {
      if (fate.value !== undefined) fields.push([name, fate.value])
      const after = fate.value === undefined ? {} : { after: fate.value }
      made.push(changed(context, fate.rule, field, { index, before, ...after }))
    }
  })
  const host = wireHost(context.viewerRequest)
  if (fieldValue(fields, 'host') === undefined) {
    if (forwardsHeader(context.behavior, 'host')) fields.unshift(['Host', host])
    else if (host !== context.distribution.originHost) {
      const facts = { before: host, after: context.distribution.originHost }
      made.unshift(changed(context, 'cloudfront-host-set-to-origin', 'host', facts))
    }
  }
  return { request: { ...request, headers: fields }, changes: [...changes, ...made] }
}
