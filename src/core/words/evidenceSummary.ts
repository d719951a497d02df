// What the first screen says of the evidence and of fixes to take along: the rest of their words comes later.
export const evidenceSummary = {
  nothing: 'Nothing yet',
  response: 'Response',
  serviceCanonicalRequest: 'service’s strings',
  clientCanonicalRequest: 'client’s strings',
  receivedRequest: 'what arrived',
  symptoms: (count: number): string => (count === 1 ? '1 symptom' : `${count} symptoms`),
} as const

/** The buttons of the verdict that lead there. */
export const leadsTo = { evidence: 'Show the evidence', code: 'Code' } as const
