/** Whether somebody blanked a value out, wholly or in part, before showing it: it cannot be compared. */
export const isRedacted = (text: string): boolean =>
  /[<#>…]|\.\.\.|\*\*\*|X{4}|redacted|snip|hidden|removed|omitted/i.test(text)
