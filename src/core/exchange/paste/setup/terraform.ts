// Terraform: its language, and what `terraform show -json` or a state file make of it.
import type { Loose } from '../../../evidence/text/looseJson.ts'
import { isObject, itemsAt, member, memberAt, membersOf, textAt } from '../../../evidence/text/looseJson.ts'
import type { JsonShape } from '../jsonShape.ts'
import type { Recogniser, Remark } from '../piece.ts'
import type { HclBlock } from './hcl.ts'
import { readHcl, startsHcl } from './hcl.ts'
import type { Resource } from './resources.ts'
import { isKnownType, piecesOfResources } from './resources.ts'

/** Terraform files, one or several in a row. */
export const terraform: Recogniser = {
  format: 'terraform',
  looksLike: startsHcl,
  read: (text, at) => {
    const { blocks, end, cut } = readHcl(text, at)
    const { pieces, remarks } = piecesOfResources(resourcesOfBlocks(blocks))
    const more: readonly Remark[] = [
      ...(cut ? [{ id: 'cut-short' as const }] : []),
      ...(pieces.length === 0 ? [{ id: 'unread' as const }] : []),
    ]
    return { end, pieces, remarks: [...remarks, ...more].map((remark) => ({ ...remark, at, end })) }
  },
}

function resourcesOfBlocks(blocks: readonly HclBlock[]): readonly Resource[] {
  const known = new Map<string, Loose>()
  const resources = blocks.flatMap(({ type, labels: [kind = '', name = ''], body }): readonly Resource[] => {
    const value = member(body, 'default')
    if (type === 'variable' && value !== undefined) known.set(`var.${kind}`, value)
    if (type === 'locals') for (const [local, held] of membersOf(body)) known.set(`local.${local}`, held)
    if (type !== 'resource' && type !== 'data') return []
    const path = `${type === 'data' ? 'data.' : ''}${kind}.${name}`
    return [{ type: kind, id: path, path, body }]
  })
  const ids = new Set(resources.map(({ id }) => id))
  return resources.map((one) => ({ ...one, body: isKnownType(one.type) ? resolved(one.body, known, ids) : null }))
}

const reference = /\$\{\s*((?:data\.)?[\w-]{1,200}\.[\w-]{1,200})(?:\[[^\]]{0,40}\])?(?:\.(\w{1,60}))?\s*\}/g

/** Variables' defaults and locals in place of their names, resources named as here in place of their ids. */
function resolved(value: Loose, known: ReadonlyMap<string, Loose>, ids: ReadonlySet<string>, depth = 0): Loose {
  if (depth > 60) return null
  if (Array.isArray(value)) return value.map((one: Loose) => resolved(one, known, ids, depth + 1))
  if (isObject(value)) {
    return { members: value.members.map(([name, one]) => [name, resolved(one, known, ids, depth + 1)] as const) }
  }
  if (typeof value !== 'string') return value
  const [whole, name = ''] = new RegExp(`^(?:${reference.source})$`).exec(value) ?? []
  const held = whole === undefined ? undefined : known.get(name)
  if (held !== undefined && typeof held !== 'string') return held
  return value.replace(reference, (text, of: string, attribute?: string) => {
    const told = known.get(of)
    if (told !== undefined && typeof told !== 'object') return String(told)
    return ids.has(of) && attribute === 'id' && /cloudfront_(cache|origin)/.test(of) ? of : text
  })
}

/** `terraform show -json` of a state or a plan, and a state file. */
export const terraformJson: JsonShape = {
  format: 'terraform-json',
  looksLike: (value) => resourcesOfState(value).some(({ type }) => isKnownType(type)),
  read: (value) => piecesOfResources(resourcesOfState(value)),
}

function resourcesOfState(value: Loose): readonly Resource[] {
  if (textAt(value, 'terraform_version') === undefined) return []
  const root = memberAt(value, 'values', 'root_module') ?? memberAt(value, 'planned_values', 'root_module')
  if (root !== undefined) return resourcesOfModule(root)
  return itemsAt(value, 'resources').flatMap((one) =>
    itemsAt(one, 'instances').map((instance) => resourceOf(one, member(instance, 'attributes') ?? null)),
  )
}

function resourcesOfModule(module: Loose, depth = 0): readonly Resource[] {
  if (depth > 20) return []
  return [
    ...itemsAt(module, 'resources').map((one) => resourceOf(one, member(one, 'values') ?? null)),
    ...itemsAt(module, 'child_modules').flatMap((child) => resourcesOfModule(child, depth + 1)),
  ]
}

function resourceOf(one: Loose, body: Loose): Resource {
  const type = textAt(one, 'type') ?? ''
  const id = textAt(one, 'address') ?? `${type}.${textAt(one, 'name') ?? ''}`
  return { type, id, path: id, body }
}
