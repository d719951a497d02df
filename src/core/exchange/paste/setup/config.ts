// A configuration, whoever wrote it: the AWS CLI, CloudFormation and Terraform name the same settings alike but for case and
// underscores, and write a list as `[…]`, as `{ Quantity, Items }` or as a block repeated.
import type { Loose, LooseObject } from '../../../evidence/text/looseJson.ts'
import { isObject, membersOf } from '../../../evidence/text/looseJson.ts'

type Member = LooseObject['members'][number]

/** A piece of a configuration; `seen` holds the members that were read, of it and of everything around it. */
export interface Config {
  readonly value: Loose | undefined
  readonly seen: Set<Member>
}

const folded = (name: string): string => name.toLowerCase().replaceAll('_', '')

const named = ({ value }: Config, names: readonly string[]): readonly Member[] => {
  const wanted = names.map(folded)
  return membersOf(value).filter(([name]) => wanted.includes(folded(name)))
}

/** What stands in the place of a value that only a deployment knows. */
export const isUnknown = (value: Loose): boolean => typeof value === 'string' && value.includes('${')

/** A setting's text; a number or a truth value counts as its text, a value that is not known is none. */
export function text(config: Config, ...names: readonly string[]): string | undefined {
  for (const member of named(config, names)) {
    const [, value] = member
    if (value === null || typeof value === 'object' || isUnknown(value)) continue
    config.seen.add(member)
    return String(value)
  }
  return undefined
}

/** A setting's text as it is written, also where it names what only a deployment knows. */
export const rawText = (config: Config, name: string): string | undefined =>
  named(config, [name]).flatMap(([, value]) => (typeof value === 'string' ? [value] : []))[0]

export const flag = (config: Config, name: string): boolean => text(config, name) === 'true'

export function number(config: Config, name: string): number | undefined {
  const written = text(config, name)
  return written === undefined || !/^\d{1,15}(\.\d+)?$/.test(written) ? undefined : Number(written)
}

/** The one thing of this name. */
export const inner = (config: Config, name: string): Config =>
  list(config, name)[0] ?? { value: undefined, seen: config.seen }

/** The thing of this name as it is written, where more than its items is asked for. */
export function whole(config: Config, name: string): Config {
  const [member] = named(config, [name])
  if (member) config.seen.add(member)
  return { value: member?.[1], seen: config.seen }
}

/** Everything that a list of this name holds. */
export function list(config: Config, ...names: readonly string[]): readonly Config[] {
  return named(config, names).flatMap((member) => {
    config.seen.add(member)
    return itemsOf(member[1], config.seen).map((value) => ({ value, seen: config.seen }))
  })
}

function itemsOf(value: Loose, seen: Set<Member>): readonly Loose[] {
  if (Array.isArray(value)) return value.flatMap((one: Loose) => (isObject(one) ? itemsOf(one, seen) : [one]))
  const items = membersOf(value).find(([name]) => folded(name) === 'items')
  if (!items) return [value]
  for (const member of membersOf(value)) if (/^(items|quantity)$/.test(folded(member[0]))) seen.add(member)
  return itemsOf(items[1], seen)
}

/** The texts of a list; what is not known among them stays unread. */
export function texts(config: Config, ...names: readonly string[]): readonly string[] {
  const found = list(config, ...names).flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
  if (found.some(isUnknown)) for (const member of named(config, names)) config.seen.delete(member)
  return found.filter((one) => !isUnknown(one))
}

/** The settings that nobody read, by their paths; one that says nothing is not among them. */
export function leftOf({ value, seen }: Config, path: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: Loose, at) => leftOf({ value: item, seen }, `${path}[${at}]`))
  return membersOf(value).flatMap((member) => {
    const [name, held] = member
    const at = path === '' ? name : `${path}.${name}`
    if (seen.has(member)) return leftOf({ value: held, seen }, at)
    return saysNothing(held) || folded(name) === 'quantity' ? [] : [at]
  })
}

const saysNothing = (value: Loose): boolean =>
  value === null ||
  value === '' ||
  value === 'none' ||
  value === false ||
  (Array.isArray(value) && value.every(saysNothing)) ||
  (isObject(value) && membersOf(value).every(([name, held]) => saysNothing(held) || folded(name) === 'quantity'))
