import { authorization } from './authorization.ts'
import { awscurl } from './awscurl.ts'
import { awsErrorText } from './awsErrorText.ts'
import { awsErrorXml } from './awsErrorXml.ts'
import { botocoreLog } from './botocoreLog.ts'
import { bruno } from './bruno.ts'
import { callerIdentityText } from './callerIdentity.ts'
import { cloudfrontLog } from './cloudfrontLog.ts'
import { cloudfrontPage } from './cloudfrontPage.ts'
import { credentialsEnv, credentialsIni } from './credentialsLines.ts'
import { credentialsTables } from './credentialsTables.ts'
import { curl } from './curl.ts'
import { fetchCall } from './fetchCall.ts'
import { headers } from './headers.ts'
import { httpRequest, httpResponse } from './httpMessage.ts'
import { json } from './json.ts'
import { networkPane } from './networkPane.ts'
import type { Recogniser } from './piece.ts'
import { postmanConsole } from './postmanConsole.ts'
import { powershell } from './powershell.ts'
import { cdkCode } from './setup/cdkCode.ts'
import { terraform } from './setup/terraform.ts'
import { yamlTemplate } from './setup/yamlTemplate.ts'
import { canonicalRequest, stringToSign } from './signingStrings.ts'
import { status } from './status.ts'
import { url } from './url.ts'
import { wireLog } from './wireLog.ts'

/** Every format, in the order in which they are tried. */
export const recognisers: readonly Recogniser[] = [
  curl,
  awscurl,
  fetchCall,
  powershell,
  networkPane,
  postmanConsole,
  wireLog,
  cloudfrontLog,
  cloudfrontPage,
  bruno,
  yamlTemplate,
  terraform,
  httpRequest,
  httpResponse,
  canonicalRequest,
  stringToSign,
  botocoreLog,
  callerIdentityText,
  credentialsIni,
  json,
  credentialsTables,
  awsErrorXml,
  credentialsEnv,
  headers,
  authorization,
  url,
  status,
  awsErrorText,
  cdkCode,
]
