// Services whose name in a host is not the name that they are signed for.
// Source: endpointPrefix and signingName in the service models that AWS publishes with its SDKs (botocore 1.43); those
// marked * are in no model: from the service's own guide.

/** Signing name -> what stands before the region in a host. */
const labels: Readonly<Record<string, string>> = {
  airflow: 'env.airflow',
  appconfig: 'appconfigdata',
  appstream: 'appstream2',
  appsync: 'appsync-api appsync-realtime-api', // *
  aps: 'aps-workspaces',
  'aws-marketplace':
    'agreement-marketplace catalog-marketplace catalog.marketplace deployment-marketplace discovery-marketplace ' +
    'entitlement-marketplace entitlement.marketplace metering-marketplace metering.marketplace reporting-marketplace',
  AWSMobileHubService: 'mobile', // *
  bedrock:
    'bedrock-agent bedrock-agent-runtime bedrock-data-automation bedrock-data-automation-runtime bedrock-runtime',
  'bedrock-agentcore': 'bedrock-agentcore-control',
  cassandra: 'cassandra-streams',
  chime: 'identity-chime media-pipelines-chime meetings-chime messaging-chime voice-chime',
  cloudhsm: 'cloudhsmv2',
  cloudsearch: 'cloudsearchdomain',
  codecommit: 'git-codecommit', // *
  connect: 'contact-lens',
  dynamodb: 'streams-dynamodb streams.dynamodb ddb',
  ecr: 'api.ecr dkr.ecr',
  'ecr-public': 'api.ecr-public',
  elasticfilesystem: 'efs',
  es: 'aos',
  'execute-api': 'participant.connect',
  forecast: 'forecastquery',
  'geo-maps': 'maps.geo',
  'geo-places': 'places.geo',
  'geo-routes': 'routes.geo',
  IngestionService: 'importexport',
  'iot-jobs-data': 'data.jobs.iot',
  ioteventsdata: 'data.iotevents',
  IoTSecuredTunneling: 'api.iot-tunneling api.tunneling.iot',
  ivs: 'ivsrealtime',
  kafka: 'kafka-api',
  lex: 'models-v2-lex models.lex runtime-v2-lex runtime.lex',
  memorydb: 'memory-db',
  mgh: 'migrationhub-config',
  mobiletargeting: 'pinpoint',
  'mturk-requester': 'mturk-requester-sandbox',
  personalize: 'personalize-events personalize-runtime',
  'route53-recovery-control-config': 'arc-recovery-control-config',
  s3: 's3-accesspoint s3-control',
  sagemaker:
    'a2i-runtime.sagemaker api.sagemaker edge.sagemaker featurestore-runtime.sagemaker metrics.sagemaker runtime.sagemaker',
  servicecatalog: 'servicecatalog-appregistry',
  ses: 'email mail-manager',
  signer: 'data-signer',
  'sms-voice': 'sms-voice.pinpoint',
  'sso-oauth': 'oidc',
  timestream: 'ingest.timestream query.timestream timestream-ingest timestream-query',
  transcribe: 'transcribestreaming', // *
}

const names: ReadonlyMap<string, string> = new Map(
  Object.entries(labels).flatMap(([name, list]) => list.split(' ').map((label) => [label, name] as const)),
)

/** The name to sign for, from the labels before the region; the last label where no other name is known. */
export function signingName(before: readonly string[]): string {
  const known = before.map((_, start) => names.get(before.slice(start).join('.'))).find((name) => name !== undefined)
  return known ?? before.at(-1) ?? ''
}
