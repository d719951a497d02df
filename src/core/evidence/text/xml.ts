// As much of XML as AWS's errors are written in.

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities and character references undone. */
const xmlText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities[name] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** The text of the first element of that name; of one that never closes, what is there up to the next tag or the end. */
export function xmlElement(text: string, name: string): string | undefined {
  const open = text.indexOf(`<${name}>`)
  if (open < 0) return undefined
  const from = open + name.length + 2
  const next = text.indexOf('</', from)
  return xmlText(text.slice(from, next < 0 ? text.length : next))
}
