/** Order by UTF-16 code units: for the ASCII texts that are sorted here, the order of their bytes. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
