// Credentials in lines of `name = value`: shells' exports, INI files, YAML, container options.

import { matchAt, nextLine } from '../../evidence/text/lines.ts'
import { keyField, piecesOf } from './credentialsJson.ts'
import type { Piece, Reading, Recogniser } from './piece.ts'

/** What the shells write in front of a name: bash, cmd, PowerShell, fish, docker. */
const assignment =
  /(?:[$%#>][ \t]+)?(export[ \t]+|setx?[ \t]+(?:-gx[ \t]+|-x[ \t]+)?"?|\$Env:|env:|-e[ \t]+|declare -x[ \t]+)?["']?((?:aws[_-]?)?[a-z_-]{4,40})["']?([ \t]{0,8}[=:][ \t]{0,8}|[ \t]{1,8})(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"';,&]*))[ \t]{0,8}(?:;|&&|,)?/iy

interface Assignment {
  readonly name: string
  readonly value: string
  readonly end: number
}

function assignmentAt(text: string, at: number): Assignment | undefined {
  const found = matchAt(assignment, text, at)
  if (!found) return undefined
  const [whole, before = '', name = '', separator = '', double, single, bare = ''] = found
  // Only `set` and `setx` do without an equal sign.
  if (separator.trim() === '' && !/^set/i.test(before)) return undefined
  return { name, value: double ?? single ?? bare, end: at + whole.length }
}

const known =
  /access_?key|secret_?(?:access_?)?key|session_?token|security_?token|^aws_(?:default_)?region$|^aws_|^region$|^output$|^expiration$/i

const isSection = /\[(?:profile[ \t]+)?[\w.@ /-]{1,120}\][ \t]*\r?(?=\n|$)/y
const isNamed = (name: string): boolean => keyField(name.replace(/[_-]/g, '_')) !== undefined && known.test(name)

/** Lines that set a signer's variables. They may stand in front of a command on its own line. */
export const credentialsEnv: Recogniser = {
  format: 'credentials-env',
  looksLike: (text, at) => {
    const name = assignmentAt(text, at)?.name
    return name !== undefined && isNamed(name) && /^aws[_-]|key|token/i.test(name)
  },
  read: (text, at) => assignments(text, at, (name) => isNamed(name) || /^aws_/i.test(name)),
}

/** `~/.aws/credentials` and `~/.aws/config`: sections with their settings. */
export const credentialsIni: Recogniser = {
  format: 'credentials-ini',
  looksLike: (text, at) => matchAt(isSection, text, at) !== null,
  read: (text, at) => {
    const section = matchAt(isSection, text, at)?.[0]
    if (section === undefined) return undefined
    const from = nextLine(text, at)
    const read = from > at + section.length ? assignments(text, from, () => true) : undefined
    return read && read.pieces.length > 0 ? read : undefined
  },
}

function assignments(text: string, from: number, goesOn: (name: string) => boolean): Reading | undefined {
  const pairs: [name: string, value: string][] = []
  let end = from
  for (let found = assignmentAt(text, from); found && goesOn(found.name); ) {
    pairs.push([found.name, found.value])
    end = found.end
    found = assignmentAt(text, end + (matchAt(/[ \t]*(?:\r?\n[ \t]*)?/y, text, end)?.[0].length ?? 0))
  }
  return pairs.length === 0 ? undefined : { end, pieces: sets(pairs) }
}

/** A name that comes again begins another set. Values may come in any number; one alone counts as well. */
function sets(pairs: readonly (readonly [name: string, value: string])[]): readonly Piece[] {
  const groups: (readonly [name: string, value: string])[][] = [[]]
  for (const pair of pairs) {
    const seen = groups.at(-1)?.some(([name]) => keyField(name) === keyField(pair[0]) && keyField(name) !== undefined)
    if (seen) groups.push([])
    groups.at(-1)?.push(pair)
  }
  return groups.flatMap((group) => {
    const read = piecesOf(group)
    if (read.length > 0) return read
    const token = group.find(([name]) => keyField(name) === 'sessionToken')?.[1]
    const region = group.find(([name]) => keyField(name) === 'region')?.[1]
    return [
      ...(token ? [{ kind: 'credentials' as const, credentials: { sessionToken: token } }] : []),
      ...(region ? [{ kind: 'signing' as const, region }] : []),
    ]
  })
}
