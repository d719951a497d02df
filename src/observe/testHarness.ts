// What the tests of observing share: a lab, and it as a target.

import type { LabOptions } from '../lab/lab.ts'
import { labHosts, labRegion } from '../lab/names.ts'
import { type LabSetup, usualSetup } from '../lab/setup.ts'
import { portOf, type TestLab, testLab } from '../lab/testHarness.ts'
import { observe } from './observe.ts'
import { sender } from './send.ts'
import type { Target } from './target.ts'

export const corsOrigin = 'https://countersign.example'

const cors = usualSetup.functionUrl.cors && { ...usualSetup.functionUrl.cors, origins: [corsOrigin] }
export const usual: LabSetup = { ...usualSetup, functionUrl: { ...usualSetup.functionUrl, ...(cors ? { cors } : {}) } }

/** The lab as what is observed, by the key of its role unless another is given. */
export const targetOf = (lab: TestLab, changed: Partial<Target> = {}): Target => ({
  cloudFrontHost: labHosts.cloudFront,
  functionUrlHost: labHosts.functionUrl,
  region: labRegion,
  credentials: lab.keys.role,
  originRequestPolicy: 'AllViewerExceptHostHeader',
  cachePolicy: 'CachingDisabled',
  originAccessControl: 'none',
  corsOrigin,
  assume: {},
  ...changed,
})

/** Sends to the lab by HTTPS. */
export const sendTo = (lab: TestLab) =>
  sender({
    portOf: (host) => portOf(lab, host === labHosts.cloudFront ? 'cloudFront' : 'functionUrl'),
    ca: lab.names[0]?.tls.ca ?? '',
  })

/** All calls against a lab of this set-up. */
export async function observeLab(options: LabOptions = {}, changed: Partial<Target> = {}) {
  const lab = await testLab({ setup: usual, ...options })
  const target = targetOf(lab, changed)
  return { lab, observation: await observe({ target, against: 'lab', run: 'run', send: sendTo(lab) }) }
}
