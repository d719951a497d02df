import { readHostField } from '../core/exchange/hostField.ts'
import type { Inputs } from './inputs.ts'

export type HostId = 'cloudFrontHost' | 'functionUrlHost'

/** The edit that cuts a URL into the host of a field, path and query. */
export function splitInto(field: HostId, text: string): Partial<Inputs> {
  const { host, path, query } = readHostField(text)
  return { [field]: host, ...(path === undefined ? {} : { path }), ...(query === undefined ? {} : { query }) }
}
