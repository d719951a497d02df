/** What is said of credentials that are held, or were. Source: AWS STS, “ExpiredTokenException”; Lambda answers 403. */
export const keepingText = {
  forget: 'Forget credentials',
  forgotten: {
    asked: 'Forgotten. Enter the key again to sign.',
    idle: 'Forgotten after 30 minutes without a touch. Enter the key again to sign.',
    left: 'Forgotten when you left the page. Enter the key again to sign.',
  },
  expired: 'AWS refuses them with 403. Get new ones and paste them.',
  why: 'Why that is a 403',
} as const

const minute = 60_000
const units = [
  { milliseconds: 24 * 60 * minute, name: 'd' },
  { milliseconds: 60 * minute, name: 'h' },
  { milliseconds: minute, name: 'min' },
] as const

/** When temporary credentials end, as one reads it; whole units, rounded down. `now` and `expires`: milliseconds since 1970. */
export function expiryText(expires: number, now: number): string {
  const left = Math.abs(expires - now)
  const unit = units.find(({ milliseconds }) => left >= milliseconds)
  const span = unit ? `${Math.floor(left / unit.milliseconds)} ${unit.name}` : 'less than a minute'
  const time = `${new Date(expires).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  if (expires <= now) return `Expired ${unit ? `${span} ago` : 'just now'}, at ${time}.`
  return `Expires in ${span}, at ${time}.`
}
