import type { FieldId } from '../../session/fieldNotes.ts'

/** The fields, as their labels call them. */
export const fieldNames: Readonly<Partial<Record<FieldId, string>>> = {
  method: 'method',
  path: 'path',
  query: 'query',
  headers: 'headers',
  body: 'body',
  cloudFrontHost: 'CloudFront host',
  functionUrlHost: 'Function URL host',
  accessKeyId: 'access key ID',
  secret: 'secret access key',
  sessionToken: 'session token',
}
