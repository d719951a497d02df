// AWS's managed origin request policies. Source: CloudFront Developer Guide, "Use managed origin request policies".
import type { PolicyId } from '../words/policies.ts'
import type { Policy } from './policy.ts'

const headersOnly = (headers: readonly string[]): Policy => ({ headers, cookies: 'none', queryStrings: 'none' })

export const managedOriginRequestPolicies = [
  {
    name: 'AllViewer',
    id: '216adef6-5c7f-47e4-b989-5492eafa07d3',
    policy: { headers: 'all', cookies: 'all', queryStrings: 'all' },
  },
  {
    name: 'AllViewerExceptHostHeader',
    id: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    policy: { headers: { allExcept: ['Host'] }, cookies: 'all', queryStrings: 'all' },
  },
  {
    name: 'AllViewerAndCloudFrontHeaders-2022-06',
    id: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
    policy: {
      headers: 'all',
      cookies: 'all',
      queryStrings: 'all',
      cloudFrontHeaders: [
        'CloudFront-Forwarded-Proto',
        'CloudFront-Is-Android-Viewer',
        'CloudFront-Is-Desktop-Viewer',
        'CloudFront-Is-IOS-Viewer',
        'CloudFront-Is-Mobile-Viewer',
        'CloudFront-Is-SmartTV-Viewer',
        'CloudFront-Is-Tablet-Viewer',
        'CloudFront-Viewer-Address',
        'CloudFront-Viewer-ASN',
        'CloudFront-Viewer-City',
        'CloudFront-Viewer-Country',
        'CloudFront-Viewer-Country-Name',
        'CloudFront-Viewer-Country-Region',
        'CloudFront-Viewer-Country-Region-Name',
        'CloudFront-Viewer-Http-Version',
        'CloudFront-Viewer-Latitude',
        'CloudFront-Viewer-Longitude',
        'CloudFront-Viewer-Metro-Code',
        'CloudFront-Viewer-Postal-Code',
        'CloudFront-Viewer-Time-Zone',
        'CloudFront-Viewer-TLS',
      ],
    },
  },
  { name: 'CORS-CustomOrigin', id: '59781a5b-3903-41f3-afcb-af62929ccde1', policy: headersOnly(['Origin']) },
  {
    name: 'CORS-S3Origin',
    id: '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf',
    policy: headersOnly(['Origin', 'Access-Control-Request-Headers', 'Access-Control-Request-Method']),
  },
  {
    name: 'UserAgentRefererHeaders',
    id: 'acba4595-bd28-49b8-b9fe-13317c0390fa',
    policy: headersOnly(['User-Agent', 'Referer']),
  },
  {
    name: 'Elemental-MediaTailor-PersonalizedManifests',
    id: '775133bc-15f2-49f9-abea-afb2e0bf67d2',
    policy: {
      headers: [
        'Origin',
        'Access-Control-Request-Headers',
        'Access-Control-Request-Method',
        'User-Agent',
        'X-Forwarded-For',
      ],
      cookies: 'none',
      queryStrings: 'all',
    },
  },
  { name: 'HostHeaderOnly', id: 'bf0718e1-ba1e-49d1-88b1-f726733018ae', policy: headersOnly(['Host']) },
] as const satisfies readonly { name: PolicyId; id: string; policy: Policy }[]
