import type { Choice } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What a content delivery network or a client turns into one another. */
const confused: Readonly<Record<string, string>> = { GET: 'HEAD', HEAD: 'GET', POST: 'PUT', PUT: 'POST' }

/** Another method than the one that arrived, or the same in lower case. */
export function methodChoices({ base }: Given): readonly Choice[] {
  const from = base.get('method') ?? ''
  const lower = from.toLowerCase()
  const causes = ['method-changed-in-transit'] as const
  const inOtherCase = [lower, from.toUpperCase()].map((to) =>
    choice({ deviation: { part: 'method', id: 'method-lower-case', from, to }, causes, edits: [['method', to]] }),
  )
  const others = methods.map((to) =>
    choice({
      deviation: { part: 'method', id: 'method-other', from, to },
      causes,
      edits: [['method', to]],
      rare: confused[from] !== to,
    }),
  )
  return [...inOtherCase, ...others]
}
