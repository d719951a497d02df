import { awsErrorText } from './awsErrorText.ts'
import { awsErrorXml } from './awsErrorXml.ts'
import { curl } from './curl.ts'
import { httpRequest, httpResponse } from './httpMessage.ts'
import { json } from './json.ts'
import type { Recogniser } from './piece.ts'

/** Every format, in the order in which they are tried. */
export const recognisers: readonly Recogniser[] = [curl, httpRequest, httpResponse, json, awsErrorXml, awsErrorText]
