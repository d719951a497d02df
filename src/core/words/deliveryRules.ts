// The words for what edge functions and Lambda's front end do to a request.
import type { RuleText } from './segment.ts'
import { sources } from './sources.ts'

export const deliveryRules = {
  'edge-function-path': {
    title: 'The edge function rewrote the path',
    sentence: ['A function at the edge changed the path after the client had signed it.'],
    source: sources.edgeFunctions,
  },
  'edge-function-query': {
    title: 'The edge function rewrote the query',
    sentence: ['A function at the edge changed the query after the client had signed it.'],
    source: sources.edgeFunctions,
  },
  'edge-function-header': {
    title: 'The edge function set a header',
    sentence: ['A function at the edge set or removed this header.'],
    source: sources.edgeFunctions,
  },
  'edge-function-signs': {
    title: 'The edge function signs',
    sentence: [
      'A function at the edge signs for the origin with its own key. Lambda then knows that key, not the caller’s.',
    ],
    source: sources.edgeFunctions,
  },
  'edge-function-body-truncated': {
    title: 'The edge function sees part of the body',
    sentence: [
      'Lambda@Edge sees the first 40 kB of the body at viewer request and 1 MB at origin request: a hash or signature made there is of that part alone, and a body that is replaced there is cut.',
    ],
    source: sources.edgeBody,
  },
  'edge-failover': {
    title: 'A second origin answers',
    sentence: [
      'An origin group: for GET, HEAD and OPTIONS, CloudFront asks a second origin where the first one answers an error that is set for failover, or not in time. Lambda’s own answer stays hidden.',
    ],
    source: sources.failover,
  },
  'function-url-front-end': {
    title: 'Lambda tells the function about the call',
    sentence: ['Lambda adds what the function may want to know: who connected, how, and the trace.'],
    source: sources.functionUrlConfig,
  },
} as const satisfies Record<string, RuleText>
