import type { PolicyId } from '../words/policies.ts'
import { managedCachePolicies } from './managedCachePolicies.ts'
import { managedOriginRequestPolicies } from './managedOriginRequestPolicies.ts'
import type { CachePolicy, Policy } from './policy.ts'

/** A policy that AWS keeps: its name without `Managed-`, its id, what it says. */
export interface Managed<P extends Policy> {
  readonly name: PolicyId
  readonly id: string
  readonly policy: P
}

/** All managed origin request policies. */
export const originRequestPolicies: readonly Managed<Policy>[] = managedOriginRequestPolicies

/** All managed cache policies. */
export const cachePolicies: readonly Managed<CachePolicy>[] = managedCachePolicies

/** An origin request policy by name (`Managed-` optional) or id. @throws TypeError naming the field for any other text. */
export const findOriginRequestPolicy = (nameOrId: string, field = 'originRequestPolicy'): Policy =>
  found(originRequestPolicies, nameOrId, field)

/** A cache policy by name (`Managed-` optional) or id. @throws TypeError naming the field for any other text. */
export const findCachePolicy = (nameOrId: string, field = 'cachePolicy'): CachePolicy =>
  found(cachePolicies, nameOrId, field)

function found<P extends Policy>(policies: readonly Managed<P>[], nameOrId: string, field: string): P {
  const name = nameOrId.replace(/^Managed-/, '')
  const managed = policies.find((one) => one.name === name || one.id === nameOrId.toLowerCase())
  if (!managed) throw new TypeError(`${field} must be the name or id of a managed policy, or a policy`)
  return { ...managed.policy, name: managed.name }
}
