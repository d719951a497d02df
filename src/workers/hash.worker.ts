import { sha256Hex } from '../core/sigv4/hash.ts'
import { quicken } from '../core/sigv4/rounds.ts'

quicken()

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => postMessage(sha256Hex(data)))
