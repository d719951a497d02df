import { expect, test } from 'vitest'
import { isKeptAt } from './offline.ts'

const at = (url: string) => isKeptAt(new URL(url))

test.for(['https://countersign.example/', 'https://localhost.example/', 'https://10.0.0.1/', 'https://[::2]/'])(
  '%s is kept',
  (url) => expect(at(url)).toBe(true),
)

test.for([
  'http://countersign.example/',
  'https://localhost:4403/',
  'https://localhost./',
  'https://a.localhost/',
  'https://127.0.0.1/',
  'https://127.8.8.8/',
  'https://2130706433/',
  'https://[::1]/',
  'http://localhost:4403/',
])('%s is not', (url) => expect(at(url)).toBe(false))
