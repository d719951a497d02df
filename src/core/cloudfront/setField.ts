import type { Field } from '../http/message.ts'

/** The fields with this one set: in the place of the first of its name (further ones go), else at the end. */
export function setField(fields: readonly Field[], name: string, value: string): readonly Field[] {
  const isNamed = ([given]: Field): boolean => given.toLowerCase() === name.toLowerCase()
  const at = fields.findIndex(isNamed)
  if (at < 0) return [...fields, [name, value]]
  return fields.flatMap((field, index) => {
    if (index === at) return [[field[0], value] as const]
    return isNamed(field) ? [] : [field]
  })
}
