import { sha256Hex } from '../core/sigv4/hash.ts'

addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => postMessage(sha256Hex(data)))
