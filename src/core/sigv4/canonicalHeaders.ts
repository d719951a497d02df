/**
 * A header's value as it is signed: no blanks at its ends, runs of blanks, tabs and (folded) line breaks made one blank.
 * Source: IAM User Guide, "Create a signed AWS API request", step 1; folded lines as in AWS's test suite.
 */
export const canonicalHeaderValue = (value: string): string =>
  blank.test(value) ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value

const blank = /[ \t\r\n]/

/** The values of a repeated header as one: each canonical, joined by commas in the order of arrival. */
export const canonicalHeaderValues = (values: readonly string[]): string => values.map(canonicalHeaderValue).join(',')
