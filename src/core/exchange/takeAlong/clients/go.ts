import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { expiring, program } from './javascript.ts'

const text = literals.go

const setHeader = (header: CallHeader): string =>
  `\trequest.Header.Set(${text(header.name)}, ${'variable' in header ? `os.Getenv(${text(header.variable)})` : text(header.value)})`

/** The signer of the AWS SDK for Go 2. It sorts the query of the request that it signs, which is undone. */
export const go: Client = {
  client: 'aws-sdk-go-v2',
  language: 'go',
  install: 'go get github.com/aws/aws-sdk-go-v2',
  runs: 'elsewhere',
  presigns: () => true,
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken, expires }) =>
    program(
      'package main',
      '',
      'import (',
      '\t"bytes"',
      '\t"context"',
      '\t"crypto/sha256"',
      '\t"encoding/hex"',
      '\t"fmt"',
      '\t"io"',
      '\t"net/http"',
      ...(expires === undefined ? [] : ['\t"net/url"']),
      '\t"os"',
      '\t"time"',
      '',
      '\t"github.com/aws/aws-sdk-go-v2/aws"',
      '\tv4 "github.com/aws/aws-sdk-go-v2/aws/signer/v4"',
      ')',
      '',
      'func main() {',
      ...(body && 'file' in body
        ? [`\tbody := must(os.ReadFile(${text(body.file)}))`]
        : [`\tbody := []byte(${text(body?.text ?? '')})`]),
      '\t// The signature covers the host of this URL.',
      `\trequest := must(http.NewRequest(${text(method)}, ${text(`${scheme}://${signFor}${expiring({ target, expires })}`)}, bytes.NewReader(body)))`,
      ...headers.map(setHeader),
      '\thash := sha256.Sum256(body)',
      '\tpayloadHash := hex.EncodeToString(hash[:])',
      ...(expires === undefined ? ['\trequest.Header.Set("x-amz-content-sha256", payloadHash)'] : []),
      '\tcredentials := aws.Credentials{',
      '\t\tAccessKeyID:     os.Getenv("AWS_ACCESS_KEY_ID"),',
      '\t\tSecretAccessKey: os.Getenv("AWS_SECRET_ACCESS_KEY"),',
      ...(sessionToken ? ['\t\tSessionToken:    os.Getenv("AWS_SESSION_TOKEN"),'] : []),
      '\t}',
      ...(expires === undefined ? inHeaders : inQuery)(text(service), text(region)),
      `\trequest.URL.Host = ${text(sendTo)}`,
      '\trequest.Host = request.URL.Host',
      '\tresponse := must(http.DefaultClient.Do(request))',
      '\tdefer response.Body.Close()',
      '\tfmt.Println(response.StatusCode, string(must(io.ReadAll(response.Body))))',
      '}',
      '',
      'func must[T any](value T, err error) T {',
      '\tif err != nil {',
      '\t\tpanic(err)',
      '\t}',
      '\treturn value',
      '}',
    ),
}

const failed = ['\tif err != nil {', '\t\tpanic(err)', '\t}', '']

const inHeaders = (service: string, region: string): readonly string[] => [
  '\tquery := request.URL.RawQuery',
  `\terr := v4.NewSigner().SignHTTP(context.Background(), credentials, request, payloadHash, ${service}, ${region}, time.Now())`,
  ...failed,
  '\t// The query as it was, and the host that the request goes to in place of the signed one.',
  '\trequest.URL.RawQuery = query',
]

const inQuery = (service: string, region: string): readonly string[] => [
  `\tsigned, _, err := v4.NewSigner().PresignHTTP(context.Background(), credentials, request, payloadHash, ${service}, ${region}, time.Now())`,
  ...failed,
  '\t// The signed address, and the host that the request goes to in place of the signed one.',
  '\trequest.URL = must(url.Parse(signed))',
]
