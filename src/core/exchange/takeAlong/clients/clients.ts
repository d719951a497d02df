import { aws4 } from './aws4.ts'
import { aws4fetch } from './aws4fetch.ts'
import { awsSigv4Fetch } from './awsSigv4Fetch.ts'
import { botocore } from './botocore.ts'
import type { Client } from './client.ts'
import { curl } from './curl.ts'
import { dotnet } from './dotnet.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { openssl } from './openssl.ts'
import { php } from './php.ts'
import { ruby } from './ruby.ts'
import { rust } from './rust.ts'
import { smithy } from './smithy.ts'

/** Every client that code is written for, in the order in which they are offered. */
export const clients = {
  'aws-sigv4-fetch': awsSigv4Fetch,
  aws4fetch,
  aws4,
  smithy,
  botocore,
  go,
  java,
  rust,
  dotnet,
  ruby,
  php,
  openssl,
  curl,
} as const satisfies Record<string, Client>

export type ClientId = keyof typeof clients

const isClientId = (id: string): id is ClientId => id in clients

export const clientIds: readonly ClientId[] = Object.keys(clients).filter(isClientId)
