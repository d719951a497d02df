import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.java

const putHeader = (header: CallHeader): string =>
  `        .putHeader(${text(header.name)}, ${'variable' in header ? `System.getenv(${text(header.variable)})` : text(header.value)})`

/** The signer of the AWS SDK for Java 2, sent by Java's own client, which refuses a Host header. */
export const java: Client = {
  client: 'AWS SDK for Java 2: AwsV4HttpSigner',
  language: 'java',
  install: 'mvn dependency:get -Dartifact=software.amazon.awssdk:http-auth-aws:LATEST',
  runs: 'elsewhere',
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken }) =>
    program(
      'import java.net.URI;',
      'import java.net.http.HttpClient;',
      'import java.net.http.HttpRequest;',
      'import java.net.http.HttpResponse;',
      'import java.nio.charset.StandardCharsets;',
      ...(body && 'file' in body ? ['import java.nio.file.Files;', 'import java.nio.file.Path;'] : []),
      'import java.util.Set;',
      'import software.amazon.awssdk.http.ContentStreamProvider;',
      'import software.amazon.awssdk.http.SdkHttpMethod;',
      'import software.amazon.awssdk.http.SdkHttpRequest;',
      'import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;',
      `import software.amazon.awssdk.identity.spi.${sessionToken ? 'AwsSessionCredentialsIdentity' : 'AwsCredentialsIdentity'};`,
      '',
      'public class SignedCall {',
      '  public static void main(String[] args) throws Exception {',
      `    String target = ${text(target)};`,
      body && 'file' in body
        ? `    byte[] body = Files.readAllBytes(Path.of(${text(body.file)}));`
        : `    byte[] body = ${text(body?.text ?? '')}.getBytes(StandardCharsets.UTF_8);`,
      '    // The signature covers the host of this URL.',
      '    var request = SdkHttpRequest.builder()',
      `        .method(SdkHttpMethod.fromValue(${text(method)}))`,
      `        .uri(URI.create(${text(`${scheme}://${signFor}`)} + target))`,
      ...headers.map(putHeader),
      '        .build();',
      ...(sessionToken
        ? ['    var credentials = AwsSessionCredentialsIdentity.create(']
        : ['    var credentials = AwsCredentialsIdentity.create(']),
      `        System.getenv("AWS_ACCESS_KEY_ID"), System.getenv("AWS_SECRET_ACCESS_KEY")${sessionToken ? ', System.getenv("AWS_SESSION_TOKEN")' : ''});`,
      '    var signed = AwsV4HttpSigner.create().sign(r -> r',
      '        .identity(credentials)',
      '        .request(request)',
      '        .payload(ContentStreamProvider.fromByteArray(body))',
      `        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, ${text(service)})`,
      `        .putProperty(AwsV4HttpSigner.REGION_NAME, ${text(region)}));`,
      '',
      '    // Without the signed host: the client sends the one of this address.',
      `    var sent = HttpRequest.newBuilder(URI.create(${text(`${scheme}://${sendTo}`)} + target))`,
      `        .method(${text(method)}, HttpRequest.BodyPublishers.${body ? 'ofByteArray(body)' : 'noBody()'});`,
      '    Set<String> ownOfClient = Set.of("host", "content-length");',
      '    signed.request().forEachHeader((name, values) -> {',
      '      if (!ownOfClient.contains(name.toLowerCase())) values.forEach(value -> sent.header(name, value));',
      '    });',
      '    var response = HttpClient.newHttpClient().send(sent.build(), HttpResponse.BodyHandlers.ofString());',
      '    System.out.println(response.statusCode() + " " + response.body());',
      '  }',
      '}',
    ),
}
