import type { Seen } from '../core/lessons/seen.ts'
import type { Situation } from '../core/lessons/situation.ts'
import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'
import { custom } from './readSetup.ts'
import type { View } from './view.ts'

/** What a situation, or a part of one, changes in the inputs. */
export function inputsOf({ forwards, edgeQuery, ...typed }: Situation): Partial<Inputs> {
  const { ownOriginRequestPolicy, edge } = firstScreen
  return {
    ...typed,
    ...(forwards === undefined
      ? {}
      : {
          originRequestPolicy: custom,
          ownOriginRequestPolicy: {
            ...ownOriginRequestPolicy,
            headers: { mode: 'all except', names: forwards.headersExcept },
            queryStrings: { mode: forwards.queryStrings, names: '' },
          },
        }),
    ...(edgeQuery === undefined
      ? {}
      : { edge: edgeQuery === '' ? edge : { ...edge, at: 'viewer-request', query: edgeQuery } }),
  }
}

/** The inputs of a lesson: the first screen's example with its situation. */
export const lessonInputs = (situation: Situation): Inputs => ({ ...firstScreen, ...inputsOf(situation) })

/** What a lesson looks at of the page. */
export const seenIn = ({ picked, columns }: View): Seen => ({
  signFor: picked.attempt.signFor,
  request: picked.request,
  delivered: picked.delivery,
  hosts: columns,
})
