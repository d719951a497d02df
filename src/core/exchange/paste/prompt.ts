/** What a terminal, or the way people start a command, puts in front of it; the source of a pattern. */
export const prompt =
  '(?:(?:PS [^>\\n]{0,200}>|[A-Za-z]:\\\\[^>\\n]{0,200}>|\\[[^\\]\\n]{0,80}\\][$#]|[\\w.-]{1,60}@[^$#\\n]{0,120}[$#]|[$%#>+])[ \\t]*)?(?:(?:sudo|time|command|exec)[ \\t]+)?'
