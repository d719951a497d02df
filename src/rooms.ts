// The architecture: every folder of the sources and what it may use. Tests hold the sources and README.md to it.

const core = ['core']
const wire = ['core/words', 'core/http']
const places = [...wire, 'core/sigv4', 'core/hosts', 'core/cloudfront', 'core/functionUrl']
const knowing = [...places, 'core/delivery', 'core/evidence']

/** Who may import whom. A room may always import itself; the first row that holds a file is its room. */
export const rooms: Record<string, readonly string[]> = {
  'rooms.ts': [],
  'core/platform.d.ts': [],
  'core/words': [],
  'core/http': [],
  'core/sigv4': wire,
  'core/hosts': ['core/words'],
  'core/cloudfront': [...wire, 'core/sigv4'],
  'core/functionUrl': [...wire, 'core/sigv4', 'core/hosts'],
  'core/delivery': places,
  'core/evidence': [...places, 'core/delivery'],
  'core/diagnosis': knowing,
  'core/exchange': [...knowing, 'core/diagnosis'],
  'core/lessons': knowing,
  reference: core,
  workers: core,
  'relay/protocol.ts': core,
  relay: core,
  lab: core,
  mutations: core,
  bench: [...core, 'workers', 'relay/securityHeaders.ts', '../e2e/chromium.ts'],
  triage: core,
  fuzz: core,
  observe: core,
  calls: [...core, 'reference', 'workers', 'relay/protocol.ts'],
  session: [...core, 'reference', 'workers', 'calls'],
  'ui/theme': [],
  'ui/parts': [...core, 'ui/theme'],
  'ui/panels': [...core, 'session', 'ui/parts', 'ui/theme'],
  'App.tsx': ['session', 'ui'],
  'main.tsx': ['App.tsx', 'ui/theme'],
  'engine.ts': core,
  'start.ts': ['relay', 'lab'],
}
