import { command, word } from '../shell.ts'
import { changedDistribution } from './changedDistribution.ts'
import { edgeSignerCode } from './edgeSignerCode.ts'
import type { Setup } from './facts.ts'
import type { Forms } from './forms.ts'
import { hclValue, lines, script, template } from './forms.ts'
import { callerPolicy } from './grants.ts'

const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Service: ['lambda.amazonaws.com', 'edgelambda.amazonaws.com'] },
      Action: 'sts:AssumeRole',
    },
  ],
}
const logs = 'service-role/AWSLambdaBasicExecutionRole'
const runtime = 'nodejs22.x'
const indented = (text: string, by: string): string => text.trimEnd().replace(/^(?=.)/gm, by)

/**
 * An edge function that signs in CloudFront's place. It lives in us-east-1 whatever the region of the function behind it, and
 * the distribution needs one of its versions.
 */
export function edgeSigner(setup: Setup): Forms {
  const code = edgeSignerCode(setup.region)
  return {
    cloudformation: template({
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: trust,
          ManagedPolicyArns: [`arn:${setup.partition}:iam::aws:policy/${logs}`],
          Policies: [{ PolicyName: 'CallFunctionUrl', PolicyDocument: callerPolicy(setup) }],
        },
      },
      EdgeSigner: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Runtime: runtime,
          Handler: 'index.handler',
          Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
          Code: { ZipFile: code },
        },
      },
      EdgeSignerVersion: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'EdgeSigner' } } },
    }).concat(
      '\n# In the distribution’s behaviour, in the same stack, in us-east-1:\n',
      '#   LambdaFunctionAssociations:\n',
      '#     - { EventType: origin-request, IncludeBody: true, LambdaFunctionARN: !Ref EdgeSignerVersion }\n',
    ),
    cdk: lines(
      "import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'",
      "import * as iam from 'aws-cdk-lib/aws-iam'",
      "import * as lambda from 'aws-cdk-lib/aws-lambda'",
      "import type { Construct } from 'constructs'",
      '',
      '/** Goes into `edgeLambdas` of the behaviour. */',
      'export function edgeSigner(scope: Construct, fn: lambda.IFunction): cloudfront.EdgeLambda {',
      "  const signer = new cloudfront.experimental.EdgeFunction(scope, 'EdgeSigner', {",
      '    runtime: lambda.Runtime.NODEJS_22_X,',
      "    handler: 'index.handler',",
      "    code: lambda.Code.fromAsset('edge-signer'), // a folder with the index.js below",
      '  })',
      '  const resources = [fn.functionArn]',
      ...callerPolicy(setup).Statement.map(
        ({ Action, Condition }) =>
          `  signer.addToRolePolicy(new iam.PolicyStatement({ actions: ['${Action}'], resources, conditions: ${JSON.stringify(Condition)} }))`,
      ),
      '  return { functionVersion: signer.currentVersion, eventType: cloudfront.LambdaEdgeEventType.ORIGIN_REQUEST, includeBody: true }',
      '}',
      '',
      '// edge-signer/index.js',
      indented(code, '// '),
    ),
    terraform: lines(
      'provider "aws" {',
      '  alias  = "edge"',
      '  region = "us-east-1"',
      '}',
      '',
      'resource "aws_iam_role" "edge_signer" {',
      `  assume_role_policy = jsonencode(${hclValue(trust, '  ')})`,
      '}',
      '',
      'resource "aws_iam_role_policy" "edge_signer" {',
      '  role = aws_iam_role.edge_signer.id',
      `  policy = jsonencode(${hclValue(callerPolicy(setup), '  ')})`,
      '}',
      '',
      'data "archive_file" "edge_signer" {',
      '  type        = "zip"',
      '  output_path = "edge-signer.zip"',
      '',
      '  source {',
      '    filename = "index.js"',
      '    content  = <<-JAVASCRIPT',
      indented(code.replace(/[$%](?=\{)/g, '$&$&'), '      '),
      '    JAVASCRIPT',
      '  }',
      '}',
      '',
      'resource "aws_lambda_function" "edge_signer" {',
      '  provider         = aws.edge',
      '  function_name    = "edge-signer"',
      `  runtime          = "${runtime}"`,
      '  handler          = "index.handler"',
      '  role             = aws_iam_role.edge_signer.arn',
      '  filename         = data.archive_file.edge_signer.output_path',
      '  source_code_hash = data.archive_file.edge_signer.output_base64sha256',
      '  publish          = true',
      '}',
      '',
      '# In the behaviour of the distribution:',
      '#   lambda_function_association {',
      '#     event_type   = "origin-request"',
      '#     include_body = true',
      '#     lambda_arn   = aws_lambda_function.edge_signer.qualified_arn',
      '#   }',
    ),
    cli: script(
      `id=${word(setup.distributionId)}`,
      "cat > index.js <<'JAVASCRIPT'",
      code.trimEnd(),
      'JAVASCRIPT',
      'zip edge-signer.zip index.js',
      `role=$(${command('aws iam create-role --role-name edge-signer --query Role.Arn --output text', `--assume-role-policy-document ${word(JSON.stringify(trust))}`)})`,
      command(
        'aws iam put-role-policy --role-name edge-signer --policy-name CallFunctionUrl',
        `--policy-document ${word(JSON.stringify(callerPolicy(setup)))}`,
      ),
      // Until the role is known everywhere.
      'sleep 10',
      `edge=$(${command(
        'aws lambda create-function --region us-east-1 --function-name edge-signer --publish',
        `--runtime ${runtime} --handler index.handler --role "$role" --zip-file fileb://edge-signer.zip`,
        '--query FunctionArn --output text',
      )}):1`,
      'aws lambda wait published-version-active --region us-east-1 --function-name edge-signer --qualifier 1',
      ...changedDistribution(setup, {
        variables: ['edge'],
        behavior:
          '.LambdaFunctionAssociations = {Quantity: 1, Items: [{LambdaFunctionARN: $edge, EventType: "origin-request", IncludeBody: true}]}',
      }),
    ),
  }
}
