import type { Range } from '../http/url.ts'

/**
 * Where two lines differ: the range of each between their common beginning and end, widened to whole words, so that two
 * hashes or hosts that happen to share a letter are marked whole.
 */
export function differingRange(left: string, right: string): { readonly left: Range; readonly right: Range } {
  if (left === right) return { left: { start: 0, end: 0 }, right: { start: 0, end: 0 } }
  const shorter = Math.min(left.length, right.length)
  let start = 0
  while (start < shorter && left[start] === right[start]) start++
  let end = 0
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++
  while (start > 0 && isWord(left[start - 1])) start--
  while (end > 0 && isWord(left[left.length - end])) end--
  return { left: { start, end: left.length - end }, right: { start, end: right.length - end } }
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[A-Za-z0-9._~%-]/.test(character)
