import type { Call, CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { TemplateLine } from '../signingTemplate.ts'
import { signingTemplate } from '../signingTemplate.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.csharp

const environment = (name: string): string => `Environment.GetEnvironmentVariable(${text(name)})`

/** Headers that .NET keeps with the body. */
const ofBody = /^(allow|content-.+|expires|last-modified)$/

/** Signs with what .NET brings: its AWS SDK has no signer for other requests than its own. */
export const dotnet: Client = {
  client: '.NET',
  language: 'csharp',
  runs: 'elsewhere',
  code: (call) => {
    const { lines, signedHeaders, payloadHash } = signingTemplate(call)
    return program(
      'using System.Security.Cryptography;',
      'using System.Text;',
      '',
      `var accessKeyId = ${environment('AWS_ACCESS_KEY_ID')};`,
      `var secretAccessKey = ${environment('AWS_SECRET_ACCESS_KEY')};`,
      ...(call.sessionToken ? [`var sessionToken = ${environment('AWS_SESSION_TOKEN')};`] : []),
      "var amzDate = DateTime.UtcNow.ToString(\"yyyyMMdd'T'HHmmss'Z'\");",
      `var (date, region, service) = (amzDate[..8], ${text(call.region)}, ${text(call.service)});`,
      'var scope = $"{date}/{region}/{service}/aws4_request";',
      '',
      '// The host in here is the one that the signature covers.',
      'var canonicalRequest = string.Join("\\n", [',
      ...lines.map((line) => `    ${lineText(line)},`),
      ']);',
      'var hashed = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))).ToLowerInvariant();',
      '',
      'byte[] Hmac(byte[] key, string message) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message));',
      'var key = Encoding.UTF8.GetBytes("AWS4" + secretAccessKey);',
      'foreach (var part in new[] { date, region, service, "aws4_request" }) key = Hmac(key, part);',
      'var stringToSign = $"AWS4-HMAC-SHA256\\n{amzDate}\\n{scope}\\n{hashed}";',
      'var signature = Convert.ToHexString(Hmac(key, stringToSign)).ToLowerInvariant();',
      '',
      '// The request goes to the host of this URL, whose target stays as it is.',
      'var exact = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };',
      `var url = new Uri(${text(`${call.scheme}://${call.sendTo}${call.target}`)}, exact);`,
      `using var request = new HttpRequestMessage(new HttpMethod(${text(call.method)}), url);`,
      ...content(call),
      ...call.headers.map(addHeader),
      'request.Headers.TryAddWithoutValidation("x-amz-date", amzDate);',
      ...(call.sessionToken ? ['request.Headers.TryAddWithoutValidation("x-amz-security-token", sessionToken);'] : []),
      `request.Headers.TryAddWithoutValidation("x-amz-content-sha256", ${text(payloadHash)});`,
      'request.Headers.TryAddWithoutValidation("Authorization",',
      `    $"AWS4-HMAC-SHA256 Credential={accessKeyId}/{scope}, SignedHeaders=${signedHeaders}, Signature={signature}");`,
      'using var client = new HttpClient();',
      'using var response = await client.SendAsync(request);',
      'Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");',
    )
  },
}

function content({ body, headers }: Call): readonly string[] {
  if (body && 'file' in body) return [`request.Content = new ByteArrayContent(File.ReadAllBytes(${text(body.file)}));`]
  if (!body && !headers.some(({ name }) => ofBody.test(name))) return []
  return [`request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(${text(body?.text ?? '')}));`]
}

const addHeader = (header: CallHeader): string =>
  `request.${ofBody.test(header.name) ? 'Content.' : ''}Headers.TryAddWithoutValidation(${text(header.name)}, ${'variable' in header ? environment(header.variable) : text(header.value)});`

function lineText(line: TemplateLine): string {
  if ('text' in line) return text(line.text)
  const name = text(`${line.name}:`)
  if (line.value === 'date') return `${name} + amzDate`
  if (line.value === 'token') return `${name} + sessionToken`
  return `${name} + ${environment(line.value.variable)}`
}
