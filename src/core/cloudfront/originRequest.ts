import type { HttpRequest } from '../http/message.ts'
import { addHeaders } from './addHeaders.ts'
import type { Draft, EdgeContext, Step } from './context.ts'
import { customHeaders } from './customHeaders.ts'
import { rewriteTarget } from './rewriteTarget.ts'
import { viewerHeaders } from './viewerHeaders.ts'

const steps: readonly Step[] = [rewriteTarget, viewerHeaders, addHeaders, customHeaders]

/**
 * The request that CloudFront makes for the origin out of the viewer's, with every change; origin access control comes
 * after it. Source: CloudFront Developer Guide, "Control origin requests with a policy".
 */
export const originRequest = (viewerRequest: HttpRequest, context: EdgeContext): Draft =>
  steps.reduce<Draft>((draft, step) => step(draft, context), { request: viewerRequest, changes: [] })
