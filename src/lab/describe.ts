// What the lab says in the terminal.
import type { Distribution } from '../core/cloudfront/distribution.ts'
import type { Policy } from '../core/cloudfront/policy.ts'
import { type Assumptions, assumed, openQuestionIds } from '../core/words/openQuestions.ts'
import { openQuestionWords } from '../core/words/openQuestionWords.ts'
import { ruleWords } from '../core/words/rules.ts'
import { plainText } from '../core/words/segment.ts'
import type { LabKeys } from './keys.ts'
import { type LabPorts, labHosts, labRegion, localHosts } from './names.ts'
import type { LabSetup } from './setup.ts'

interface Facts {
  readonly ports: LabPorts
  readonly keys: LabKeys
  readonly setup: LabSetup
  readonly disagree: boolean
  /** The file of the certificate authority. */
  readonly authority: string
}

/** Names, ports, set-up, keys, and commands to try. */
export const describeLab = ({ ports, keys, setup, disagree, authority }: Facts): string => `
The lab: a model of CloudFront and of a Lambda Function URL on this machine. It is not AWS, and nothing leaves this machine.

${describeNames(ports)}
  Set-up         ${describeSetup(setup)}
${disagree ? '  It contradicts the model on purpose: what the model lets in gets 403, what it refuses gets 200.\n' : ''}
Keys, good for this run of the lab and for nothing else:

  Access key ID      ${keys.user.accessKeyId}
  Secret access key  ${keys.user.secretAccessKey}

  or, as of a role:

  Access key ID      ${keys.role.accessKeyId}
  Secret access key  ${keys.role.secretAccessKey}
  Session token      ${keys.role.sessionToken}

To try it (plain HTTP stands in for HTTPS; each port speaks both):

  # signed for the Function URL and sent there
  ${curl(labHosts.functionUrl, ports.functionUrl, keys)}
  # signed for CloudFront and sent there
  ${curl(labHosts.cloudFront, ports.cloudFront, keys)}

  By HTTPS: https:// in the URL, 443 in place of 80, and --cacert ${authority}
  (a certificate authority that signed these names alone; its key is not kept).

  To sign for the Function URL and send to CloudFront, use the page: npm start -- --lab. (curl signs for the host it calls.)

${describeLocal(ports)}
`

/** The table of names. */
export const describeNames = ({ cloudFront, functionUrl }: LabPorts): string =>
  [
    `  CloudFront     ${labHosts.cloudFront} -> 127.0.0.1:${cloudFront}`,
    `  its alias      ${labHosts.alias} -> 127.0.0.1:${cloudFront}`,
    `  Function URL   ${labHosts.functionUrl} -> 127.0.0.1:${functionUrl}`,
  ].join('\n')

/** How a browser calls the lab straight. */
function describeLocal(ports: LabPorts): string {
  const { cloudFront, functionUrl } = localHosts(ports)
  return `For a page that calls straight, and for clients that cannot be told where to connect:

  CloudFront     http://${cloudFront[0]} (or http://${cloudFront[1]})
  Function URL   http://${functionUrl[0]} (or http://${functionUrl[1]}), in the region ${labRegion}

  A browser says in Host what stands in the URL, so a Function URL that it calls must have that name: this one is
  ${functionUrl[0]}, with its port, and ${cloudFront[0]} has it for its origin. Whoever calls these two signs for these
  names; a signature for the names that look like AWS's is for another host here, and is refused as one.`
}

/** What AWS does not document, and what the lab does there; and what AWS does not have at all, where the set-up has it. */
export const describeAssumptions = (assume: Assumptions = {}, proposal?: Distribution['proposal']): string =>
  [
    ...(proposal ? proposalRules.map((id) => `${ruleWords(id).title}\n  ${plainText(ruleWords(id).sentence)}\n`) : []),
    'What AWS does not document, and what the lab assumes:',
    ...openQuestionIds.map((id) => {
      const { question, variants, because } = openQuestionWords(id)
      const variant = assumed(id, assume)
      const chosen = Object.entries(variants).find(([name]) => name === variant)?.[1] ?? variant
      return `\n  ${question} (${id})\n    ${chosen}. ${plainText(because)}`
    }),
  ].join('\n')

const proposalRules = ['proposal-forwarded-host', 'proposal-accepted-hosts'] as const

function describeSetup({ distribution, functionUrl }: LabSetup): string {
  const { originRequestPolicy, cachePolicy, originAccessControl = 'none' } = distribution
  const policies = `origin request policy ${nameOf(originRequestPolicy)}, cache policy ${nameOf(cachePolicy)}`
  const cors = functionUrl.cors ? `CORS for ${functionUrl.cors.origins.join(' ') || 'nobody'}` : 'no CORS'
  return `${policies}, origin access control ${originAccessControl}, auth type ${functionUrl.authType}, ${cors}${more(distribution)}`
}

const told = ['originRequestPolicy', 'cachePolicy', 'originAccessControl', 'proposal']

/** The names of all other settings (what they hold may be nobody's business), and that one does not exist at AWS. */
function more(distribution: LabSetup['distribution']): string {
  const others = Object.keys(distribution).filter((name) => !told.includes(name))
  const set = others.length > 0 ? `; also set: ${others.join(', ')}` : ''
  return distribution.proposal ? `${set}; ${distribution.proposal}, which does not exist at AWS` : set
}

const nameOf = (policy: string | Policy | undefined): string =>
  typeof policy === 'string' ? policy : policy ? (policy.name ?? 'custom') : 'none'

function curl(host: string, port: number, { user }: LabKeys): string {
  const pair = `${user.accessKeyId}:${user.secretAccessKey}`.replaceAll("'", `'\\''`)
  return `curl -i --connect-to ${host}:80:127.0.0.1:${port} --aws-sigv4 aws:amz:${labRegion}:lambda --user '${pair}' http://${host}/orders`
}
