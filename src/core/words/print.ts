// What stands on the page as it is printed, besides what the page itself says.
export const printText = {
  title: 'Countersign: one call, signed twice',
  print: 'Print',
  close: 'Close',
  intro: 'As it will be on paper. Tokens, cookies and signatures are masked.',
  way: 'Its way',
  columns: 'What is signed, line by line',
  differ: 'Why the marked lines differ',
  same: 'No line differs: whoever verifies computes the same signature.',
  fixes: 'What helps, and what it costs',
  simulated: 'Worked out by a model of CloudFront and Lambda from what was entered; no call to AWS is part of it.',
  called:
    'The verdict is on a call that was sent; its way and the lines are worked out by a model of CloudFront and Lambda.',
  pasted:
    'The verdict is on what was pasted; the way and the lines are worked out by a model of CloudFront and Lambda.',
  unchanged: 'Nothing is changed.',
  more: (count: number): string => `and ${count} more, which the signature does not cover`,
  signature: 'Signature',
  noKey: 'no key, no signature',
} as const
