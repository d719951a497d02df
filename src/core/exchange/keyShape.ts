/** The two published examples of AWS's documentation: the general one, and the test suite's. */
export const exampleKeyIds: readonly string[] = ['AKIAIOSFODNN7EXAMPLE', 'ASIAIOSFODNN7EXAMPLE', 'AKIDEXAMPLE']
export const documentationSecret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
export const suiteSecret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

/** Whether a secret is one of AWS's two published ones. */
export const isExampleSecret = (secret: string): boolean => secret === documentationSecret || secret === suiteSecret

/** Whether what stands in the secret's field is a derived signing key: 64 hex digits; a secret access key has 40 characters. */
export const isSigningKey = (secret: string): boolean => /^[0-9a-f]{64}$/i.test(secret.trim())
