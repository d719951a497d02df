import { literals } from '../literals.ts'
import { command, word } from '../shell.ts'
import type { Setup } from './facts.ts'
import type { Forms } from './forms.ts'
import { aligned, hcl, hclList, lines, template } from './forms.ts'

const text = literals.javascript
const list = (texts: readonly string[]): string => `[${texts.map(text).join(', ')}]`

/** The CORS settings of a Function URL: what a page needs that signs its calls itself. */
export function functionUrlCors(setup: Setup): Forms {
  const { cors, functionName, qualifier, region } = setup
  const settings = {
    AllowOrigins: cors.origins,
    AllowMethods: cors.methods,
    AllowHeaders: cors.headers,
    ExposeHeaders: cors.expose,
    AllowCredentials: cors.credentials,
    MaxAge: cors.maxAge,
  }
  return {
    cloudformation: template({
      FunctionUrl: {
        Type: 'AWS::Lambda::Url',
        Properties: {
          TargetFunctionArn: functionName,
          ...(qualifier !== undefined && { Qualifier: qualifier }),
          AuthType: 'AWS_IAM',
          Cors: settings,
        },
      },
    }),
    cdk: lines(
      "import { Duration } from 'aws-cdk-lib'",
      "import * as lambda from 'aws-cdk-lib/aws-lambda'",
      '',
      '/** `fn` is the function, or the alias that its URL belongs to. */',
      'export const functionUrlOf = (fn: lambda.Function | lambda.Alias) =>',
      '  fn.addFunctionUrl({',
      '    authType: lambda.FunctionUrlAuthType.AWS_IAM,',
      '    cors: {',
      `      allowedOrigins: ${list(cors.origins)},`,
      `      allowedMethods: [${cors.methods.map((method) => `lambda.HttpMethod.${method === '*' ? 'ALL' : method.replace(/\W/g, '')}`).join(', ')}],`,
      `      allowedHeaders: ${list(cors.headers)},`,
      `      exposedHeaders: ${list(cors.expose)},`,
      `      allowCredentials: ${cors.credentials},`,
      `      maxAge: Duration.seconds(${cors.maxAge}),`,
      '    },',
      '  })',
    ),
    terraform: lines(
      'resource "aws_lambda_function_url" "api" {',
      ...aligned([
        `function_name = ${hcl(functionName)}`,
        ...(qualifier === undefined ? [] : [`qualifier = ${hcl(qualifier)}`]),
        'authorization_type = "AWS_IAM"',
      ]),
      '',
      '  cors {',
      ...aligned(
        [
          `allow_origins = ${hclList(cors.origins)}`,
          `allow_methods = ${hclList(cors.methods)}`,
          `allow_headers = ${hclList(cors.headers)}`,
          `expose_headers = ${hclList(cors.expose)}`,
          `allow_credentials = ${cors.credentials}`,
          `max_age = ${cors.maxAge}`,
        ],
        '    ',
      ),
      '  }',
      '}',
    ),
    cli: lines(
      command(
        `aws lambda update-function-url-config --region ${word(region)}`,
        `--function-name ${word(functionName)}${qualifier === undefined ? '' : ` --qualifier ${word(qualifier)}`}`,
        `--cors ${word(JSON.stringify(settings))}`,
      ),
    ),
  }
}
