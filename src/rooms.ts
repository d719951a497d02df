// The architecture: every folder of the sources, what it is for and what it may use. Tests hold the sources to it, and
// README.md's picture is made from it.

/** A folder or file: what it holds, and whose files it may import besides its own. */
interface Room {
  readonly holds: string
  readonly uses: readonly string[]
}

const core = ['core']
const wire = ['core/words', 'core/http']
const places = [...wire, 'core/sigv4', 'core/hosts', 'core/cloudfront', 'core/functionUrl']
const knowing = [...places, 'core/delivery', 'core/evidence']

/** All rooms; the first one that holds a file is its room. */
export const rooms: Readonly<Record<string, Room>> = {
  'rooms.ts': { holds: 'this table', uses: [] },
  'core/platform.d.ts': { holds: 'all that the core asks of its platform: text to UTF-8 and back', uses: [] },
  'core/words': { holds: 'every sentence about a rule, cause, policy or lesson, with source and certainty', uses: [] },
  'core/http': { holds: 'a message as the wire has it: ordered fields, raw target, bytes', uses: [] },
  'core/sigv4': { holds: 'the algorithm, one step a file, as parts that know their rule', uses: wire },
  'core/hosts': { holds: 'what a host’s name tells of service and region', uses: ['core/words'] },
  'core/cloudfront': {
    holds: 'from viewer request to origin request, or an answer of its own',
    uses: [...wire, 'core/sigv4'],
  },
  'core/functionUrl': {
    holds: 'the Function URL, and other services, as verifiers',
    uses: [...wire, 'core/sigv4', 'core/hosts'],
  },
  'core/delivery': { holds: 'the whole way, leg by leg', uses: places },
  'core/evidence': {
    holds: 'what is known of a real failure, and what of it differs',
    uses: [...places, 'core/delivery'],
  },
  'core/diagnosis': {
    holds: 'the causes, ranked: a rule each; the search for what was signed; the ladder of test calls',
    uses: knowing,
  },
  'core/exchange': {
    holds: 'reading what people paste, writing what they take along',
    uses: [...knowing, 'core/diagnosis'],
  },
  'core/lessons': { holds: 'the lessons, and an example of each cause, as data', uses: knowing },
  reference: { holds: 'the AWS SDK’s signer, recorded', uses: core },
  workers: { holds: 'what takes long, in threads of its own', uses: core },
  'relay/protocol.ts': { holds: 'the messages between page and relay', uses: core },
  'relay/attacks': { holds: '`npm run attack`', uses: [...core, 'relay'] },
  relay: { holds: 'calls on behalf of the page, guarded, and the headers of every page', uses: core },
  lab: { holds: 'CloudFront and Function URL as the model has them, on real sockets', uses: core },
  mutations: { holds: '`npm run mutations`', uses: core },
  bench: {
    holds: '`npm run bench`',
    uses: [...core, 'workers', 'relay/securityHeaders.ts', '../e2e/chromium.ts'],
  },
  triage: { holds: '`npm run triage:score`', uses: core },
  fuzz: { holds: '`npm run fuzz`', uses: core },
  observe: { holds: '`npm run observe`', uses: core },
  calls: {
    holds: 'test calls: through the relay, or straight from the page',
    uses: [...core, 'reference', 'workers', 'relay/protocol.ts'],
  },
  session: {
    holds: 'what was entered, what follows from it, the vault',
    uses: [...core, 'reference', 'workers', 'calls'],
  },
  'ui/theme': { holds: 'colours, sizes, base styles', uses: [] },
  'ui/parts': { holds: 'elements that are told everything', uses: [...core, 'ui/theme'] },
  'ui/panels': { holds: 'the regions of the screen', uses: [...core, 'session', 'ui/parts', 'ui/theme'] },
  site: { holds: 'the page as a site: kept for use without a network; what a link to it shows', uses: [] },
  'App.tsx': { holds: 'the screen as a table of contents', uses: ['session', 'ui'] },
  'main.tsx': { holds: 'puts the page up', uses: ['App.tsx', 'ui/theme'] },
  'engine.ts': { holds: 'the engine without the page', uses: core },
  'start.ts': { holds: '`npm start`', uses: ['relay', 'lab'] },
}
