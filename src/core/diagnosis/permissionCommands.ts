import { distributionArn } from '../cloudfront/madeUp.ts'
import type { Case } from './case.ts'
import { lackingPermissions } from './lackingPermissions.ts'

/**
 * The AWS CLI commands that grant what is lacking: to CloudFront for this distribution where CloudFront signs, else to
 * the caller. Source: CloudFront Developer Guide, "Restrict access to an AWS Lambda function URL origin".
 */
export function permissionCommands({ changes, route: { distribution, functionUrl } }: Case): string {
  const cloudFrontSigns = distribution && changes.some(({ rule }) => rule === 'oac-authorization')
  const [account, id] = ['111122223333', cloudFrontSigns ? distributionArn(distribution).arn : '']
  const who = cloudFrontSigns
    ? `--principal cloudfront.amazonaws.com --source-arn ${id}`
    : `--principal ${functionUrl.authType === 'NONE' ? "'*'" : `arn:aws:iam::${account}:role/CALLER`}`
  return lackingPermissions(functionUrl)
    .map((action) => {
      const statement = `Allow${action.split(':')[1]}`
      return `aws lambda add-permission --function-name FUNCTION --statement-id ${statement} --action ${action} ${who}`
    })
    .join('\n')
}
