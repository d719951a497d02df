/** Day (`YYYYMMDD`, UTC), region and service that a signature is valid for. */
export interface CredentialScope {
  readonly date: string
  readonly region: string
  readonly service: string
}

/** `20150830/us-east-1/iam/aws4_request`. Source: IAM User Guide, "Elements of an AWS API request signature". */
export const credentialScopeText = ({ date, region, service }: CredentialScope): string =>
  `${date}/${region}/${service}/aws4_request`
