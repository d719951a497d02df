import { literals } from '../literals.ts'
import { command, word } from '../shell.ts'
import type { Setup } from './facts.ts'
import type { Forms } from './forms.ts'
import { aligned, hcl, hclValue, lines, template } from './forms.ts'

/**
 * The two permissions, each with the condition that narrows it to Function URLs; neither takes the other's.
 * Source: Lambda Developer Guide, "Control access to Lambda function URLs"; AddPermission in the Lambda API.
 */
const grants = [
  {
    id: 'InvokeFunctionUrl',
    action: 'lambda:InvokeFunctionUrl',
    property: { FunctionUrlAuthType: 'AWS_IAM' },
    option: '--function-url-auth-type AWS_IAM',
    cdk: 'functionUrlAuthType: lambda.FunctionUrlAuthType.AWS_IAM',
    terraform: 'function_url_auth_type = "AWS_IAM"',
    condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
  },
  {
    id: 'InvokeFunction',
    action: 'lambda:InvokeFunction',
    property: { InvokedViaFunctionUrl: true },
    option: '--invoked-via-function-url',
    cdk: 'invokedViaFunctionUrl: true',
    terraform: 'invoked_via_function_url = true',
    condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
  },
] as const

/** The statements of a policy that is attached to a caller. */
export const callerPolicy = ({ functionArn: Resource }: Pick<Setup, 'functionArn'>) => ({
  Version: '2012-10-17',
  Statement: grants.map(({ action, condition }) => ({
    Effect: 'Allow',
    Action: action,
    Resource,
    Condition: condition,
  })),
})

/** Whom a function's own policy lets in: CloudFront for one distribution, or a caller. */
export interface Grantee {
  readonly prefix: string
  readonly principal: string
  /** A text in each form: the distribution may be one that the same template makes. */
  readonly sourceArn?: { readonly cloudformation: unknown; readonly terraform: string; readonly cli: string }
}

/** The ARN of a distribution in the account of the template; `id` is a text or a reference. */
export const arnInTemplate = (name: string) => ({
  'Fn::Sub': `arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/\${${name}}`,
})

export const cloudFront = ({ distributionArn }: Setup): Required<Grantee> => ({
  prefix: 'CloudFront',
  principal: 'cloudfront.amazonaws.com',
  sourceArn: {
    cloudformation: arnInTemplate('DistributionId'),
    terraform: hcl(distributionArn),
    cli: word(distributionArn),
  },
})

const functionOf = ({ functionName, qualifier }: Setup): string =>
  qualifier === undefined ? functionName : `${functionName}:${qualifier}`

/** Both permissions as statements of the function's own policy, by form; `cdk` expects `fn`, the function or its alias. */
export const resourcePolicy = (setup: Setup, { prefix, principal, sourceArn }: Grantee) => ({
  cloudformation: Object.fromEntries(
    grants.map(({ id, action, property }) => [
      `${prefix}${id}`,
      {
        Type: 'AWS::Lambda::Permission',
        Properties: {
          FunctionName: functionOf(setup),
          Action: action,
          ...property,
          Principal: principal,
          ...(sourceArn && { SourceArn: sourceArn.cloudformation }),
        },
      },
    ]),
  ),
  cdk: grants.map(({ id, action, cdk }) => {
    const who = sourceArn
      ? `new iam.ServicePrincipal(${literals.javascript(principal)}), sourceArn: ${literals.javascript(setup.distributionArn)}`
      : `new iam.ArnPrincipal(${literals.javascript(principal)})`
    return `fn.addPermission('${prefix}${id}', { action: '${action}', ${cdk}, principal: ${who} })`
  }),
  terraform: grants.flatMap(({ id, action, terraform }) => [
    `resource "aws_lambda_permission" "${`${prefix}${id}`.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase()}" {`,
    ...aligned([
      `function_name = ${hcl(setup.functionName)}`,
      ...(setup.qualifier === undefined ? [] : [`qualifier = ${hcl(setup.qualifier)}`]),
      `action = "${action}"`,
      terraform,
      `principal = ${hcl(principal)}`,
      ...(sourceArn ? [`source_arn = ${sourceArn.terraform}`] : []),
    ]),
    '}',
    '',
  ]),
  cli: grants.map(({ id, action, option }) =>
    command(
      `aws lambda add-permission --region ${word(setup.region)}`,
      `--function-name ${word(setup.functionName)}${setup.qualifier === undefined ? '' : ` --qualifier ${word(setup.qualifier)}`}`,
      `--statement-id ${prefix}${id} --action ${action} ${option}`,
      `--principal ${word(principal)}${sourceArn ? ` --source-arn ${sourceArn.cli}` : ''}`,
    ),
  ),
})

/** Both permissions for whoever signs: the caller, by a policy of its own, or CloudFront, by the function's. */
export function permissions(setup: Setup): Forms {
  return setup.signedBy === 'cloudfront' ? forCloudFront(setup) : forCaller(setup)
}

function forCloudFront(setup: Setup): Forms {
  const { cloudformation, cdk, terraform, cli } = resourcePolicy(setup, cloudFront(setup))
  return {
    cloudformation: template(cloudformation, { DistributionId: setup.distributionId }),
    cdk: lines(
      "import * as iam from 'aws-cdk-lib/aws-iam'",
      "import * as lambda from 'aws-cdk-lib/aws-lambda'",
      '',
      '/** `fn` is the function, or the alias that its URL belongs to. */',
      'export function letCloudFrontIn(fn: lambda.IFunction) {',
      ...cdk.map((line) => `  ${line}`),
      '}',
    ),
    terraform: lines(...terraform.slice(0, -1)),
    cli: lines(...cli),
  }
}

function forCaller(setup: Setup): Forms {
  const { caller } = setup
  const own = caller.foreign ? resourcePolicy(setup, { prefix: 'Caller', principal: caller.arn }) : undefined
  const policy = callerPolicy(setup)
  const owner = caller.kind === 'user' ? 'User' : 'Role'
  return {
    cloudformation: template({
      CallFunctionUrl: {
        Type: `AWS::IAM::${owner}Policy`,
        Properties: { PolicyName: 'CallFunctionUrl', [`${owner}Name`]: caller.name, PolicyDocument: policy },
      },
      ...own?.cloudformation,
    }),
    cdk: lines(
      "import * as iam from 'aws-cdk-lib/aws-iam'",
      `import ${own ? '' : 'type '}* as lambda from 'aws-cdk-lib/aws-lambda'`,
      '',
      '/** `fn` is the function, or the alias that its URL belongs to. */',
      `export function letCallerIn(fn: lambda.IFunction, caller: iam.I${owner}) {`,
      '  const resources = [fn.functionArn]',
      ...policy.Statement.map(
        ({ Action, Condition }) =>
          `  caller.addToPrincipalPolicy(new iam.PolicyStatement({ actions: ['${Action}'], resources, conditions: ${JSON.stringify(Condition)} }))`,
      ),
      ...(own?.cdk.map((line) => `  ${line}`) ?? []),
      '}',
    ),
    terraform: lines(
      `resource "aws_iam_${caller.kind}_policy" "call_function_url" {`,
      '  name = "CallFunctionUrl"',
      `  ${caller.kind} = ${hcl(caller.name)}`,
      `  policy = jsonencode(${hclValue(policy, '  ')})`,
      '}',
      ...(own ? ['', ...own.terraform.slice(0, -1)] : []),
    ),
    cli: lines(
      command(
        `aws iam put-${caller.kind}-policy --${caller.kind}-name ${word(caller.name)}`,
        '--policy-name CallFunctionUrl',
        `--policy-document ${word(JSON.stringify(policy))}`,
      ),
      ...(own?.cli ?? []),
    ),
  }
}
