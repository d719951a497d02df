/** A signature shortened so that it can be told apart and not be used. */
export const shortSignature = (signature: string): string =>
  signature.length <= 12 ? signature : `${signature.slice(0, 5)}…${signature.slice(-5)}`
