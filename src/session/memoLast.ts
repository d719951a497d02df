/** The function, remembering its last arguments and answer. */
export function memoLast<Arguments extends readonly unknown[], Answer>(
  compute: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  let last: { given: Arguments; answer: Answer } | undefined
  return (...given) => {
    if (
      last &&
      given.length === last.given.length &&
      given.every((value, index) => Object.is(value, last?.given[index]))
    ) {
      return last.answer
    }
    last = { given, answer: compute(...given) }
    return last.answer
  }
}
