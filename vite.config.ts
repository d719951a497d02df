import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { calculatorMode, calculatorPlugin } from './src/relay/calculator.ts'
import { relayPlugin } from './src/relay/vitePlugin.ts'
import { cardPlugin } from './src/site/cardPlugin.ts'
import { offlinePlugin } from './src/site/offlinePlugin.ts'

/** Chunks of the first load; every other chunk is loaded later. */
const firstLoad = ['vendor', 'http', 'model', 'rolldown-runtime']

/** The page, and the hidden frame that sends calls straight from the browser. */
const pages = ['index.html', 'sender.html']

/**
 * What the page loads at once stands in `assets/`, what it loads later in `assets/later/`. Valibot is no vendor of the
 * first load: the frame would fetch all the others with it.
 */
const pageChunks = {
  codeSplitting: {
    groups: [
      { name: 'vendor', test: /[\\/]node_modules[\\/](?!valibot[\\/])/, tags: ['$initial' as const] },
      // One piece compresses better than thirty; what the frame needs as well stays apart.
      { name: 'http', test: /[\\/]src[\\/]core[\\/]http[\\/]/, tags: ['$initial' as const], priority: 1 },
      { name: 'model', test: /[\\/]src[\\/](App|core|session|ui)\b/, tags: ['$initial' as const] },
      // Beside the readers of pastes, which would otherwise be too much for one piece.
      { name: 'yaml', test: /[\\/]node_modules[\\/]yaml[\\/]/ },
    ],
  },
  chunkFileNames: ({ name }: { name: string }) =>
    firstLoad.includes(name) ? 'assets/[name]-[hash].js' : 'assets/later/[name]-[hash].js',
}

const coreTests = 'src/core/**/*.test.ts'

export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [
    react(),
    relayPlugin({ calculator: mode === calculatorMode }),
    // Whoever keeps a page must fetch it, which the calculator may not.
    mode === calculatorMode ? calculatorPlugin() : offlinePlugin(),
    cardPlugin(),
  ],
  build: {
    // The first browsers with `light-dark()`, which must reach them as it is written.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // The polyfill would be an inline script, inlined assets `data:` addresses: the content security policy has neither.
    modulePreload: {
      polyfill: false,
      // The page names what it loads at once. What a later piece needs besides its styles, it asks for itself.
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    // The engine alone (`vite build --ssr src/engine.ts`) is one file that needs no packages.
    copyPublicDir: !isSsrBuild,
    rolldownOptions: isSsrBuild
      ? { output: { codeSplitting: false } }
      : { input: mode === calculatorMode ? ['index.html'] : pages, output: pageChunks },
  },
  // Tests take packages as they are: inlined, every hash would go through the getters of its modules.
  ...(isSsrBuild ? { ssr: { noExternal: true as const } } : {}),
  worker: {
    format: 'es' as const,
    rolldownOptions: {
      output: { entryFileNames: 'workers/[name]-[hash].js', chunkFileNames: 'workers/[name]-[hash].js' },
    },
  },
  preview: { port: 4403, strictPort: true },
  test: {
    environment: 'node' as const,
    testTimeout: 10_000,
    // One less by default, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      // The core is pure, so that its tests can share what they load; what has a state is loaded anew for each file.
      { extends: true as const, test: { name: 'core', include: [coreTests], isolate: false } },
      { extends: true as const, test: { name: 'rest', include: ['src/**/*.test.{ts,tsx}'], exclude: [coreTests] } },
    ],
  },
}))
