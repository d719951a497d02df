// CloudFormation templates, written by hand or by the CDK. References are resolved as far as the template itself tells.
import type { Loose } from '../../../evidence/text/looseJson.ts'
import { isObject, member, membersOf, textAt } from '../../../evidence/text/looseJson.ts'
import type { JsonShape } from '../jsonShape.ts'
import { madeFunctionUrl } from './origins.ts'
import { isKnownType, piecesOfResources } from './resources.ts'

/** A template as JSON; one in YAML is turned into the same. */
export const cloudFormation: JsonShape = {
  format: 'cloudformation',
  looksLike: (value) => resourcesOf(value).some(([, resource]) => isKnownType(typeOf(resource))),
  read: (value) => {
    const resolve = resolver(value)
    return piecesOfResources(
      resourcesOf(value).map(([id, resource]) => ({
        id,
        type: typeOf(resource),
        path: id,
        body: isKnownType(typeOf(resource)) ? resolve(member(resource, 'Properties') ?? null) : null,
      })),
    )
  },
}

const resourcesOf = (value: Loose) => membersOf(member(value, 'Resources'))
const typeOf = (resource: Loose): string => textAt(resource, 'Type') ?? ''

const deepest = 60
const referable = /^AWS::CloudFront::(CachePolicy|OriginRequestPolicy|OriginAccessControl)$/

/** Resolves what the template tells: parameters' defaults, policies by their names here; the rest stays as `${…}`. */
function resolver(template: Loose): (value: Loose) => Loose {
  const types = new Map(resourcesOf(template).map(([id, resource]) => [id, typeOf(resource)]))
  const defaults = new Map(
    membersOf(member(template, 'Parameters')).flatMap(([id, one]) => {
      const value = textAt(one, 'Default')
      return value === undefined ? [] : [[id, value] as const]
    }),
  )

  const referred = (name: string): string => {
    const [id = '', attribute] = name.split('.')
    const type = types.get(id)
    if (type !== undefined && referable.test(type) && (attribute === undefined || attribute === 'Id')) return id
    if (type === 'AWS::Lambda::Url' && attribute === 'FunctionUrl') return `https://${madeFunctionUrl}/`
    return attribute === undefined ? (defaults.get(name) ?? `\${${name}}`) : `\${${name}}`
  }
  const substituted = (text: string, own: ReadonlyMap<string, Loose>): string =>
    text.replace(/\$\{(!?)([^{}]{1,300})\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      const given = own.get(name.trim())
      return typeof given === 'string' ? given : referred(name.trim())
    })

  const functions: ReadonlyMap<string, (of: Loose, depth: number) => Loose | undefined> = new Map([
    ['Ref', (of) => (typeof of === 'string' ? referred(of) : undefined)],
    ['Fn::GetAtt', (of) => (typeof of === 'string' ? referred(of) : joined(of, '.', referred))],
    [
      'Fn::Sub',
      (of, depth) => {
        if (typeof of === 'string') return substituted(of, new Map())
        const [text, own = null] = Array.isArray(of) ? of : []
        return typeof text === 'string' ? substituted(text, new Map(membersOf(resolve(own, depth)))) : undefined
      },
    ],
    [
      'Fn::Join',
      (of, depth) => {
        const [between, parts = null] = Array.isArray(of) ? of : []
        return typeof between === 'string' ? joined(resolve(parts, depth), between) : undefined
      },
    ],
    [
      'Fn::Split',
      (of, depth) => {
        const [at, text = null] = Array.isArray(of) ? of : []
        const whole = resolve(text, depth)
        return typeof at === 'string' && at !== '' && typeof whole === 'string' ? whole.split(at) : undefined
      },
    ],
    [
      'Fn::Select',
      (of, depth) => {
        const [at, from = null] = Array.isArray(of) ? of : []
        const items = resolve(from, depth)
        return Array.isArray(items) ? items[Number(at)] : undefined
      },
    ],
  ])

  function resolve(value: Loose, depth = 0): Loose {
    if (depth > deepest) return null
    if (Array.isArray(value)) return value.map((one: Loose) => resolve(one, depth + 1))
    if (!isObject(value)) return value
    const [only, second] = value.members
    const call = only && !second ? functions.get(only[0])?.(only[1], depth + 1) : undefined
    return call ?? { members: value.members.map(([name, one]) => [name, resolve(one, depth + 1)] as const) }
  }
  return resolve
}

/** Texts as one; undefined where one of them is none. */
function joined(parts: Loose, between: string, then = (text: string) => text): string | undefined {
  if (!Array.isArray(parts)) return undefined
  const texts = parts.filter((one: Loose) => typeof one === 'string')
  return texts.length === parts.length ? then(texts.join(between)) : undefined
}
