import { wireHost } from '../http/host.ts'
import type { Field } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { Change } from './change.ts'
import type { Step } from './context.ts'
import { changed } from './context.ts'
import { forwardsHeader } from './forwarding.ts'
import { fateOfRepeated } from './headerStories.ts'

/** The viewer's headers, each as the policies and CloudFront's own rules have it; order and case stay. */
export const viewerHeaders: Step = ({ request, changes }, context) => {
  const fields: Field[] = []
  const made: Change[] = []
  const valuesOf = valuesByField(request.headers)
  const met = new Map<string, number>()
  request.headers.forEach(([name, before], index) => {
    const field = name.toLowerCase()
    const at = met.get(field) ?? 0
    met.set(field, at + 1)
    const fate = fateOfRepeated(field, valuesOf.get(field) ?? [], at, context)
    if (!fate) fields.push([name, before])
    else {
      if (fate.value !== undefined) fields.push([name, fate.value])
      const after = fate.value === undefined ? {} : { after: fate.value }
      made.push(changed(context, fate.rule, field, { index, before, ...after }))
    }
  })
  const host = wireHost(context.viewerRequest)
  if (fieldValue(fields, 'host') === undefined) {
    if (context.distribution.proposal || forwardsHeader(context.behavior, 'host')) fields.unshift(['Host', host])
    else if (host !== context.distribution.originHost) {
      const facts = { before: host, after: context.distribution.originHost }
      made.unshift(changed(context, 'cloudfront-host-set-to-origin', 'host', facts))
    }
  }
  return { request: { ...request, headers: fields }, changes: [...changes, ...made] }
}

/** All values of each field, in order; names in lower case. */
function valuesByField(fields: readonly Field[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const field = name.toLowerCase()
    const known = values.get(field)
    if (known) known.push(value)
    else values.set(field, [value])
  }
  return values
}
