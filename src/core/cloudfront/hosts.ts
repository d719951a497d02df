import type { Distribution } from './distribution.ts'

/** Whether a host is one of the distribution's: its own domain name or an alias (`*.` stands for one or more labels). */
export function isHostOf(host: string, { host: own, aliases = [] }: Distribution): boolean {
  const name = host.toLowerCase()
  return [own, ...aliases].some((known) => {
    const pattern = known.toLowerCase()
    return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) && name !== pattern.slice(1) : name === pattern
  })
}
