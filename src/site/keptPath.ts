/** The built page's own files: the path of each, and its hash as `integrity` has it. */
export type KeptFiles = Readonly<Record<string, string>>

/**
 * The path under which the answer to a request is kept, or undefined for every request that is none of the worker's
 * business: whatever is not a GET of one of the page's own files at the page's own origin.
 */
export function keptPath(
  { method, url }: Pick<Request, 'method' | 'url'>,
  files: KeptFiles,
  origin: string,
): string | undefined {
  const { origin: asked, pathname } = new URL(url)
  const path = pathname === '/index.html' ? '/' : pathname
  return method === 'GET' && asked === origin && Object.hasOwn(files, path) ? path : undefined
}
