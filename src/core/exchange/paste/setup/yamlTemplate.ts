import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { lineEnd, matchAt, nextLine } from '../../../evidence/text/lines.ts'
import type { Loose } from '../../../evidence/text/looseJson.ts'
import type { Recogniser, Remark } from '../piece.ts'
import { cloudFormation } from './cloudFormation.ts'

const sections =
  'AWSTemplateFormatVersion|Description|Transform|Parameters|Metadata|Globals|Mappings|Conditions|Rules|Hooks|Resources|Outputs'
const start = new RegExp(`(?:---[ \\t]*\\r?\\n)?(?:${sections})[ \\t]*:(?:[ \\t]|\\r?\\n|$)`, 'y')
/** A line that still belongs to the template: indented, empty, a comment, or the next of its sections. */
const further = new RegExp(`[ \\t]|\\r?\\n|$|#|---|['"]?(?:${sections})['"]?[ \\t]*:`, 'y')

const longest = 512 * 1024
const deepest = 60

/** A CloudFormation template in YAML, with its short tags (`!Ref`, `!Sub`, …); also what `cdk synth` prints. */
export const yamlTemplate: Recogniser = {
  format: 'cloudformation',
  looksLike: (text, at) => matchAt(start, text, at) !== null,
  read: (text, from) => {
    let end = nextLine(text, from)
    while (end < text.length && matchAt(further, text, end)) end = nextLine(text, end)
    const source = text.slice(from, end)
    const unread: Remark = { id: 'unread', at: from, end: lineEnd(text, from) }
    const value = /^Resources[ \t]*:/m.test(source) ? parsed(source) : undefined
    if (!value || !cloudFormation.looksLike(value.template)) return { end, pieces: [], remarks: [unread] }
    const { pieces, remarks = [] } = cloudFormation.read(value.template, source)
    const cut: readonly Remark[] = value.broken ? [{ id: 'cut-short' }] : []
    return { end, pieces, remarks: [...remarks, ...cut].map((remark) => ({ ...remark, at: from, end })) }
  },
}

function parsed(source: string): { readonly template: Loose; readonly broken: boolean } | undefined {
  if (source.length > longest || nesting(source) > deepest) return undefined
  try {
    const document = parseDocument(source, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false })
    return { template: looseOf(document.contents, 0), broken: document.errors.length > 0 }
  } catch {
    return undefined
  }
}

/** How deep brackets go: the parser's own work grows with it. */
function nesting(source: string): number {
  let depth = 0
  let most = 0
  for (const char of source) {
    if (char === '[' || char === '{') depth++
    else if ((char === ']' || char === '}') && depth > 0) depth--
    most = Math.max(most, depth)
  }
  return most
}

/** A node as JSON would have it; a short tag is the function that it stands for. CloudFormation knows no aliases. */
function looseOf(node: unknown, depth: number): Loose {
  if (depth > deepest || isAlias(node)) return null
  const tag = tagOf(node)
  const value = plainOf(node, depth)
  if (tag === undefined) return value
  return { members: [[tag === 'Ref' || tag === 'Condition' ? tag : `Fn::${tag}`, value]] }
}

const tagOf = (node: unknown): string | undefined => {
  const tag = isScalar(node) || isMap(node) || isSeq(node) ? node.tag : undefined
  return tag !== undefined && /^!\w+$/.test(tag) ? tag.slice(1) : undefined
}

function plainOf(node: unknown, depth: number): Loose {
  if (isSeq(node)) return node.items.map((item) => looseOf(item, depth + 1))
  if (isMap(node)) {
    return {
      members: node.items.map(({ key, value }) => [textOf(key), looseOf(value, depth + 1)] as const),
    }
  }
  if (!isScalar(node)) return null
  const { value, source } = node
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' ? (source ?? value) : null
}

const textOf = (key: unknown): string => (isScalar(key) ? String(key.value) : '')
