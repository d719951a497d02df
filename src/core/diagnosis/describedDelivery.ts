import { setField } from '../cloudfront/setField.ts'
import type { Route } from '../delivery/delivery.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { FixId } from '../words/fixes.ts'
import { fixWords } from '../words/fixes.ts'
import type { Case } from './case.ts'
import { caseOf } from './case.ts'
import { delivery } from './delivery.ts'
import type { Delivery, Fix } from './diagnosis.ts'
import { permissionCommands } from './permissionCommands.ts'

/** What remedies bring along: the changed request, or what to type. */
const additions: Readonly<Partial<Record<FixId, (found: Case) => Pick<Fix, 'request' | 'text'>>>> = {
  'send-content-sha256': ({ request }) => {
    const misspelt = ([name]: Field): boolean => !/^x-amz-content-?sha-?256$/i.test(name)
    const headers = setField(request.headers.filter(misspelt), 'x-amz-content-sha256', sha256Hex(bodyBytes(request)))
    return { request: { ...request, headers } }
  },
  'grant-both-permissions': (found) => ({ text: { language: 'bash', code: permissionCommands(found) } }),
}

/** As `delivery`, each remedy with its words, its costs and what it brings along. */
export function describedDelivery(request: HttpRequest, route: Route): Delivery {
  const { diagnoses, ...delivered } = delivery(request, route)
  const fix = (id: FixId): Fix => ({
    id,
    ...fixWords(id),
    ...additions[id]?.(caseOf(request, route, delivered)),
  })
  return { ...delivered, diagnoses: diagnoses.map((one) => ({ ...one, fixes: one.fixes.map(({ id }) => fix(id)) })) }
}
