import { stringify } from 'yaml'

/** One change of the set-up in the four forms that people keep theirs in. */
export interface Forms {
  /** YAML, a whole template. */
  readonly cloudformation: string
  /** TypeScript, for aws-cdk-lib 2. */
  readonly cdk: string
  /** HCL, for the provider hashicorp/aws 6. */
  readonly terraform: string
  /** Commands for a POSIX shell with the AWS CLI 2, and jq where a distribution is changed. */
  readonly cli: string
}

/** A template of CloudFormation with these resources, and parameters that are texts with a default. */
export const template = (
  Resources: Readonly<Record<string, unknown>>,
  defaults: Readonly<Record<string, string>> = {},
): string => {
  const parameters = Object.entries(defaults).map(([name, Default]) => [name, { Type: 'String', Default }] as const)
  const Parameters = parameters.length > 0 ? { Parameters: Object.fromEntries(parameters) } : {}
  // By the rules of YAML 1.1, which quote what older readers take for a date or a truth value.
  const whole = { AWSTemplateFormatVersion: '2010-09-09', ...Parameters, Resources }
  return stringify(whole, { lineWidth: 0, version: '1.1' })
}

export const lines = (...parts: readonly string[]): string => `${parts.join('\n')}\n`

/** Commands of which each needs the one before: the first that fails ends them, and not the shell that they are pasted in. */
export const script = (...parts: readonly string[]): string => lines('(set -eu', ...parts, ')')

/** A text in HCL: JSON's rules, and `${` and `%{` stand for themselves. */
export const hcl = (text: string): string => JSON.stringify(text).replace(/[$%](?=\{)/g, '$&$&')
export const hclList = (texts: readonly string[]): string => `[${texts.map(hcl).join(', ')}]`

/** Attributes as `terraform fmt` lays them out: the equals signs of neighbours of one line stand in one column. */
export function aligned(attributes: readonly string[], inset = '  '): readonly string[] {
  const width = Math.max(...attributes.map((attribute) => attribute.indexOf(' = ')))
  return attributes.map((attribute) => {
    const at = attribute.indexOf(' = ')
    return inset + attribute.slice(0, at).padEnd(width) + attribute.slice(at)
  })
}

/** A JSON value in HCL, as `terraform fmt` lays it out; lines behind the first are moved in. */
export function hclValue(value: unknown, inset = ''): string {
  if (typeof value === 'string') return hcl(value)
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inset}  ${hclValue(item, `${inset}  `)},`)
    return value.every((item) => typeof item === 'string') ? hclList(value) : `[\n${items.join('\n')}\n${inset}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const groups: string[][] = [[]]
  for (const [name, item] of Object.entries(value)) {
    const attribute = `${/^[A-Za-z]\w*$/.test(name) ? name : hcl(name)} = ${hclValue(item, `${inset}  `)}`
    if (attribute.includes('\n')) groups.push([attribute], [])
    else groups.at(-1)?.push(attribute)
  }
  return ['{', ...groups.flatMap((group) => aligned(group, `${inset}  `)), `${inset}}`].join('\n')
}

/** A list as CloudFront's API wants it, with its length. */
export const listed = <Item>(Items: readonly Item[]) => ({ Quantity: Items.length, Items })
