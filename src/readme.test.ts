// README.md is held to the sources. What it lists and draws is made from them: `npx vitest run src/readme.test.ts -u` writes it.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { causeIds, causeWords } from './core/words/causes.ts'
import { headersFor, senderPath, workersPath } from './relay/securityHeaders.ts'
import { rooms } from './rooms.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')
const { scripts, dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))

/** What stands between `<!-- name -->` and `<!-- /name -->` in the README. */
const made: Readonly<Record<string, () => string>> = {
  causes: () => `| Cause | What happened |\n| --- | --- |\n${causeIds.map(causeRow).join('\n')}`,
  headers: () => `\`\`\`yaml\n${policies()}\`\`\``,
  picture: () => `\`\`\`mermaid\n${picture(arrows())}\n\`\`\``,
  rooms: () => `| Room | Holds |\n| --- | --- |\n${Object.entries(rooms).map(roomRow).join('\n')}`,
}

const causeRow = (id: (typeof causeIds)[number]) => {
  const { title, sentence } = causeWords(id)
  return `| [${title}](src/core/diagnosis/rules/${id}.ts) | ${sentence} |`
}

const roomRow = ([name, { holds }]: [string, { holds: string }]) => `| [\`${name}\`](src/${name}) | ${holds} |`

/** The headers of page, workers and frame as CloudFormation has them: those that CloudFront knows by name, and the others. */
function policies(): string {
  const policy = (name: string, path: string) => {
    const {
      'Content-Security-Policy': csp,
      'Referrer-Policy': referrer,
      'X-Content-Type-Options': _,
      ...others
    } = headersFor(path)
    const config = {
      Name: `countersign-${name}`,
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: csp, Override: true },
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: referrer, Override: true },
      },
      CustomHeadersConfig: {
        Items: Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true })),
      },
    }
    return { Type: 'AWS::CloudFront::ResponseHeadersPolicy', Properties: { ResponseHeadersPolicyConfig: config } }
  }
  return stringify(
    {
      Resources: {
        Page: policy('page', '/'),
        Worker: policy('worker', workersPath),
        Sender: policy('sender', senderPath),
      },
    },
    { lineWidth: 120 },
  )
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>

/** From each room to the rooms that it may use; `core` stands for all of its rooms where it is named whole. */
function arrows(): Arrows {
  const names = Object.keys(rooms)
  const at = (target: string): readonly string[] => {
    if (target === 'core') return [target]
    const room = names.find((name) => target === name || target.startsWith(`${name}/`))
    return room ? [room] : names.filter((name) => name.startsWith(`${target}/`))
  }
  return new Map(Object.entries(rooms).map(([name, { uses }]) => [name, new Set(uses.flatMap(at))]))
}

/** A flowchart that leaves out every arrow whose end is reached by others, and every room without any arrow. */
function picture(all: Arrows): string {
  const of = (from: string) => [...(all.get(from) ?? [])]
  const reaches = (from: string, to: string): boolean => of(from).some((next) => next === to || reaches(next, to))
  const kept = [...all.keys()].flatMap((from) =>
    of(from)
      .filter((to) => !of(from).some((other) => other !== to && reaches(other, to)))
      .map((to) => [from, to] as const),
  )
  const drawn = [...all.keys()].filter((name) => kept.some((arrow) => arrow.includes(name)))
  const node = (name: string) => name.replace(/\W/g, '_')
  const box = (name: string) => `${node(name)}["${name.replace(/^core\//, '')}"]`
  const inCore = (name: string) => name.startsWith('core/')
  return [
    'flowchart TD',
    ...drawn.filter((name) => !inCore(name)).map((name) => `  ${box(name)}`),
    '  subgraph core',
    ...drawn.filter(inCore).map((name) => `    ${box(name)}`),
    '  end',
    ...kept.map(([from, to]) => `  ${node(from)} --> ${node(to)}`),
  ].join('\n')
}

const between = (name: string) => new RegExp(`(<!-- ${name} -->\n).*?(<!-- /${name} -->)`, 's')

test.for(Object.keys(made))('the README has a place for the %s', (name) => {
  expect(readme.split(between(name))).toHaveLength(4)
})

test('what the README lists and draws is what the sources have', async () => {
  const written = Object.entries(made).reduce(
    (text, [name, make]) => text.replace(between(name), (_, head: string, foot: string) => `${head}${make()}\n${foot}`),
    readme,
  )
  await expect(written).toMatchFileSnapshot('../README.md')
})

test('an arrow that others imply is not drawn', () => {
  const drawn = picture(
    new Map(Object.entries({ a: new Set(['b', 'c']), b: new Set(['c']), c: new Set<string>(), d: new Set<string>() })),
  )
  expect(drawn.match(/\w --> \w/g)).toEqual(['a --> b', 'b --> c'])
  expect(drawn).not.toContain('d[')
})

const section = (title: string) => readme.split(/^## /m).find((text) => text.startsWith(`${title}\n`)) ?? ''

test('every dependency is there with its reason, and no other', () => {
  const items = section('Dependencies').split(/^- /m).slice(1)
  const named = items.flatMap((item) => [...(item.split(': ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(named.toSorted()).toEqual(all.toSorted())
})

test('every command is there, and none that is no command', () => {
  const named = [...readme.matchAll(/`?npm (?:run )?([a-z]+(?::[a-z0-9]+)?)/g)].map(([, name = '']) => name)
  const own = Object.keys(scripts).filter((name) => !name.startsWith('check'))
  expect(named).toEqual(expect.arrayContaining(own))
  expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
})

test('every file that is named exists', () => {
  const paths = [...readme.matchAll(/(?<=[`(])(?:src|e2e|public)\/[\w./-]*\w/g)].map(([path]) => path)
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})
