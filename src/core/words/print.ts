// What stands on the page as it is printed, besides what the page itself says.
export const printText = {
  title: 'Countersign: one call, signed twice',
  print: 'Print',
  close: 'Close',
  intro: 'As it will be on paper. Tokens, cookies and signatures are masked.',
  request: 'The call',
  way: 'Its way',
  columns: 'What is signed, line by line',
  differ: 'Why the marked lines differ',
  same: 'No line differs: whoever verifies computes the same signature.',
  fixes: 'What helps, and what it costs',
  from: 'A line that differs is marked with ✗.',
  simulated: 'Worked out by a model of CloudFront and Lambda from what was entered; no call to AWS is part of it.',
  unchanged: 'Nothing is changed.',
  more: (count: number): string => `and ${count} more, which the signature does not cover`,
  signature: 'Signature',
  noKey: 'no key, no signature',
} as const
