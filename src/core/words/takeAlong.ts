// What a user reads about code to take along.

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')

const profile = 'eval "$(aws configure export-credentials --format env)" puts them there from a profile.'

/** The words of the code to take along, by what they are about. */
export const takeAlongWords = {
  refused: {
    method: 'The method has a character that HTTP does not allow: no client sends it.',
    name: 'A header’s name has a character that HTTP does not allow: no client sends it.',
    value: (name: string): string =>
      `The value of the header ${name} has a line break or another control character: no client sends it.`,
  },

  titles: {
    'aws-sigv4-fetch': 'JavaScript: aws-sigv4-fetch',
    aws4fetch: 'JavaScript: aws4fetch',
    aws4: 'Node.js: aws4',
    smithy: 'JavaScript: the AWS SDK’s signer',
    botocore: 'Python: botocore',
    go: 'Go: AWS SDK 2',
    java: 'Java: AWS SDK 2',
    rust: 'Rust: aws-sigv4',
    dotnet: 'C#: .NET alone',
    ruby: 'Ruby: aws-sigv4',
    php: 'PHP: AWS SDK 3',
    openssl: 'Shell: openssl and curl',
    curl: 'Shell: curl’s own signer',
  },

  notes: {
    twoHosts: (signFor: string, sendTo: string): string =>
      `Signs for ${signFor} and sends to ${sendTo}. The signed host header is taken off before sending: CloudFront finds its distribution by the Host of the wire.`,
    oneHost: (host: string): string => `Signs for ${host} and sends there.`,
    presigned: (seconds: number): string =>
      `The signature is in the query: whoever has the URL can send the call for ${seconds} seconds.`,
    presignedAssumed: 'AWS does not document presigned calls of a Function URL: that Lambda takes them is assumed.',
    environment: `Reads AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from the environment. ${profile}`,
    environmentWithToken: `Reads AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN from the environment. ${profile}`,
    bearers: (variables: readonly string[]): string =>
      `Values that let somebody in are read from the environment too: ${listed(variables)}.`,
    bearerInQuery:
      'The query holds a value that lets somebody in, such as an API key, and it stands in this code: take it out before you hand the code on.',
    bodyFile: (file: string): string =>
      `The body is no text, or too long for a line of code: it is read from the file ${file}.`,
    encoded: 'Characters that a URL may not hold are percent-encoded.',
    joined: (names: readonly string[]): string => `Repeated headers go as one line: ${listed(names)}.`,
    notRun: 'Our tests do not run this code on every machine.',
    toTheClient: (names: readonly string[]): string => `Left to the client, which sets them itself: ${listed(names)}.`,
  },

  /** What is worth knowing about one client, whatever the request. */
  about: {
    'aws-sigv4-fetch': ['In a browser the page’s origin must be allowed by the Function URL’s CORS settings.'],
    aws4fetch: ['It leaves content-type out of the signature.'],
    openssl: ['While it runs, derived keys stand in the machine’s list of processes for a moment.'],
    dotnet: [
      'The AWS SDK for .NET has no public signer for requests of one’s own, so this is Signature Version 4 by hand.',
    ],
  } as Readonly<Partial<Record<string, readonly string[]>>>,

  /** Where a client is known to sign or send something else than this request. */
  cautions: {
    plus: 'A bare + in the query: signers disagree whether it is a plus sign or a blank. Write %2B or %20.',
    outsideAscii: 'A header’s value has characters outside ASCII: clients disagree which bytes they are.',
    dots: 'This client resolves the path’s dot segments before it sends.',
    normalised:
      'The path has dot or empty segments, which this client does not resolve before it signs: the signature differs.',
    quote: 'This client sends the apostrophe in the query as %27, and signs that.',
    query:
      'This client signs the query as it stands, where AWS’s rule encodes a character in it: the signature differs.',
    notUtf8: 'The query has escapes that are no UTF-8, which this client cannot sign.',
    emptyName: 'This client leaves a query parameter without a name out of the signature.',
    ofEveryObject:
      'This client loses a query parameter that is named like a property of every object, such as constructor.',
    semicolon: 'This client leaves a query parameter with a semicolon out of the signature.',
    fetchBody: 'fetch refuses a body with GET or HEAD, and CloudFront refuses such a GET.',
    fetchMethod: 'fetch refuses this method, or changes its case.',
    curl: 'Versions of curl sign such a path or query in different ways, most of them not AWS’s: take the openssl form.',
  },

  unable: [
    {
      client: 'curl --aws-sigv4',
      why: 'It signs the Host that it sends, so it cannot sign for one host and call another.',
    },
    {
      client: 'Postman',
      why: 'Its AWS Signature signs for the host of the address; a Host header of one’s own would go out too, and CloudFront would not know it.',
    },
    {
      client: 'Thunder Client',
      why: 'Its AWS authorisation signs for the host of the address and has no field for another.',
    },
  ],

  hashed: {
    titles: { javascript: 'JavaScript: fetch()', python: 'Python', bash: 'Shell: curl' },
    notes: [
      'Nothing is signed here: CloudFront signs, and needs the body’s SHA-256 in x-amz-content-sha256.',
      'Whoever reaches the distribution gets in, unless the viewer is checked there.',
    ],
  },

  finished: {
    note: 'This is the signed request itself: whoever has it can send it until it expires, five minutes after it was signed. It cannot be changed.',
    presigned:
      'This is the signed request itself: whoever has it can send it until the time in X-Amz-Expires is over. It cannot be changed.',
    titles: { curl: 'curl', http: 'Raw HTTP', har: 'HAR', javascript: 'JavaScript: fetch()' },
    fetchNote: 'From a page of another origin it also needs the CORS settings of the Function URL.',
    bodyFile: (file: string): string => `The body is no text: save it as ${file} beside the command.`,
    bodyLeftOut: 'The body is no text and is left out of the HAR.',
  },
} as const
