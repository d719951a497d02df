import { matchAt } from '../../evidence/text/lines.ts'
import { prompt } from './prompt.ts'

/** Lines with which something new begins, so that a body before them ends there. */
const starts: readonly RegExp[] = [
  /HTTP\/\d(?:\.\d)? +\d{3}(?!\d)/y,
  /[A-Z][A-Z-]{2,19} [^\n]* HTTP\/\d(?:\.\d)?\r?(?=\n|$)/y,
  new RegExp(`${prompt}(?:aws)?curl(?:\\.exe)?[ \\t]`, 'y'),
  /(?:await )?fetch\(["'`]/y,
  /```/y,
  /-{3,}(?:\[|[ \t]*\r?(?=\n|$))/y,
  /={5,}/y,
  /(?:SDK )?\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (?:DEBUG|WARN)/y,
  /[^\n]{0,120}(?:canonical[ _-]?(?:request|string)|string[ _-]?to[ _-]?sign)[ \t]*(?:[:=]|\]-|\(enclosed)/iy,
  /(?:export[ \t]+|set(?:x|[ \t]+-gx)?[ \t]+|\$Env:)?(?:AWS_(?:ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|REGION|DEFAULT_REGION))\b/iy,
]

/** Whether a line starts something that no header or body goes on with. */
export const startsMessage = (text: string, at: number): boolean =>
  starts.some((pattern) => matchAt(pattern, text, at) !== null)
