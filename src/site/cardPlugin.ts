import type { Plugin } from 'vite'

/** What others show of a link to the page stands in `public/`; it has to be named by its whole address. */
const card = { path: 'social-card.png', width: '1200', height: '630' }

/** The tags that need to know where the page will stand; none where nobody said so. Throws for what is no such address. */
export function cardTags(siteUrl: string | undefined): readonly (readonly [name: string, content: string])[] {
  if (!siteUrl) return []
  const { protocol, origin } = URL.canParse(siteUrl) ? new URL(siteUrl) : { protocol: '', origin: '' }
  if (protocol !== 'https:' || ![origin, `${origin}/`].includes(siteUrl))
    throw new Error(`SITE_URL is "${siteUrl}". It must be the page's origin, such as https://countersign.example`)
  return [
    ['og:url', `${origin}/`],
    ['og:image', `${origin}/${card.path}`],
    ['og:image:width', card.width],
    ['og:image:height', card.height],
  ]
}

/** Adds them to the built page. */
export function cardPlugin(siteUrl = process.env.SITE_URL): Plugin {
  return {
    name: 'countersign-card',
    apply: 'build',
    transformIndexHtml: (_html, { path }) =>
      path === '/index.html'
        ? cardTags(siteUrl).map(([property, content]) => ({
            tag: 'meta',
            attrs: { property, content },
            injectTo: 'head' as const,
          }))
        : [],
  }
}
