// The whole distribution: pasted, edited in its drawer, taken back; and what AWS leaves open, answered otherwise.
import { expect, firstScreen, test } from './fixtures.ts'

const template = `Resources:
  Url:
    Type: AWS::Lambda::Url
    Properties: { AuthType: AWS_IAM, TargetFunctionArn: !Ref Api }
  Edge:
    Type: AWS::CloudFront::Distribution
    Properties:
      DistributionConfig:
        Aliases: [api.example.com]
        Origins:
          - { Id: url, DomainName: !Select [2, !Split ['/', !GetAtt Url.FunctionUrl]] }
        DefaultCacheBehavior: { TargetOriginId: url, CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad }
        CacheBehaviors:
          - PathPattern: /orders/*
            TargetOriginId: url
            AllowedMethods: [GET, HEAD, OPTIONS, PUT, PATCH, POST, DELETE]
            CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
            OriginRequestPolicyId: 216adef6-5c7f-47e4-b989-5492eafa07d3
            LambdaFunctionAssociations: [{ EventType: viewer-request, LambdaFunctionARN: x }]
          - { PathPattern: /other/*, TargetOriginId: url }
`

test('a pasted distribution: all behaviours, the one that matches, what was left; one step takes it back', async ({
  app,
}) => {
  await app.open()
  const { page } = app
  const more = app.button('More settings')
  await more.focus()
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Distribution and Function URL' })
  await expect(drawer.getByRole('button', { name: 'Done' })).toBeFocused()

  await drawer.getByText('Paste your distribution').click()
  await drawer.getByRole('textbox', { name: /CloudFormation/ }).fill(template)
  const paste = drawer.getByRole('region', { name: 'Paste your distribution' })
  await expect(paste).toContainText('2 behaviours in their order')
  await expect(paste).toContainText('Edge.CacheBehaviors[0].LambdaFunctionAssociations')
  await drawer.getByRole('button', { name: 'Load it' }).click()
  await expect(paste).toContainText('Loaded')
  await expect(drawer.getByRole('group', { name: 'Behaviour 1' })).toContainText('takes this request')

  // The second behaviour moves before the first and takes its place.
  await drawer.getByRole('group', { name: 'Behaviour 2' }).getByText('/other/*').click()
  await drawer.getByRole('button', { name: 'Move up' }).and(page.locator(':visible')).click()
  await expect(drawer.getByRole('group', { name: 'Behaviour 2' })).toContainText('takes this request')

  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(more).toBeFocused()
  await app.expectVerdict({ status: '403', cause: 'host-forwarded-to-origin' })
  await expect(app.region('Way')).toContainText('/orders/*')
  await expect(app.region('Distribution')).toContainText('/orders/* takes this request')
  await expect(app.field('CloudFront host')).toHaveValue('api.example.com')

  // A path that no pattern matches has the default behaviour, which allows no POST.
  await app.fill('Path', '/elsewhere')
  await app.expectVerdict({ status: '403', cause: 'edge-method-not-allowed' })
  for (let step = 0; step < 3; step++) await app.button('Undo').click()
  await expect(app.field('CloudFront host')).toHaveValue(firstScreen.cloudFrontHost)
  await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
})

test('policies of one’s own, permissions, CORS, an edge function, and what does not exist at AWS', async ({ app }) => {
  await app.open({ untouched: true })
  const { page } = app
  await app.choose('Origin request policy', 'Custom…')
  await app.expectVerdict({ cause: 'host-rewritten' })
  await app.button('More settings').click()
  const drawer = page.getByRole('dialog', { name: 'Distribution and Function URL' })
  const outcome = drawer.getByRole('status').first()
  const fold = (text: string) => drawer.locator('summary').filter({ hasText: text }).click()

  await fold('Default (*)')
  const own = drawer.getByRole('group', { name: 'Origin request policy of your own' })
  await own.getByLabel('Header fields').selectOption('list')
  await own.getByLabel('these').fill('x-amz-date')
  await expect(outcome).toContainText('authorization-dropped')
  await own.getByLabel('Header fields').selectOption('all')
  await expect(outcome).toContainText('host-forwarded-to-origin')
  await own.getByLabel('Header fields').selectOption('all except')
  await own.getByLabel('but these').fill('Host')
  await expect(outcome).toContainText('host-rewritten')

  await fold('Edge function')
  await drawer.getByLabel('It runs at').selectOption('origin-request')
  await drawer.getByLabel('Signs the request for the Function URL').check()
  await expect(outcome).toContainText('200')
  await fold('Permissions')
  await drawer.getByLabel('lambda:InvokeFunction', { exact: true }).uncheck()
  await expect(outcome).toContainText('permission-missing')
  await drawer.getByLabel('lambda:InvokeFunction', { exact: true }).check()
  await drawer.getByLabel('It runs at').selectOption('none')

  await fold('CORS')
  const talk = drawer.getByRole('status').filter({ hasText: 'The picked call, made by a page of' })
  await expect(talk).toContainText('✗ the page gets nothing')
  await drawer.getByLabel('CORS is configured').check()
  await expect(talk).toContainText('Access-Control-Allow-Origin: *')
  await expect(talk).not.toContainText('The browser does not send the call')

  await fold('What clients would guess')
  await expect(drawer.getByRole('row', { name: /^awscurl/ })).toContainText(
    'Credential should be scoped to correct service',
  )

  await drawer.getByLabel('CloudFront keeps Host and adds X-Forwarded-Host').check()
  await expect(outcome).toContainText('200')
  await drawer.getByRole('button', { name: 'Done' }).click()
  await expect(app.region('Verdict')).toContainText('does not exist at AWS')
  await expect(app.region('Way')).toContainText('does not exist at AWS')
})

test('an open question is answered otherwise where it matters, is seen, and goes back', async ({ app }) => {
  await app.open()
  await app.pick('function-url', 'cloudfront')
  await app.expectVerdict({ status: '200' })
  const way = app.region('Way')
  const fold = way.locator('summary').filter({ hasText: 'What AWS does not document here' })
  await expect(fold).toContainText('question')
  await fold.click()
  const question = way.getByRole('group', { name: /How does the verifier make the canonical path/ })
  await expect(question).toContainText('assumed')
  await question.getByRole('radio', { name: /Decoded and encoded once/ }).check()
  await app.expectVerdict({ status: '403' })
  await expect(fold).toContainText('1 assumed otherwise')
  await way.getByRole('button', { name: 'Back to the defaults' }).click()
  await app.expectVerdict({ status: '200' })
  await app.button('Undo').click()
  await app.expectVerdict({ status: '403' })
  await expect(question.getByRole('radio', { name: /Decoded and encoded once/ })).toBeChecked()
})

test('at 390 the drawer is a sheet of the whole screen, one at a time', async ({ app }) => {
  await app.page.setViewportSize({ width: 390, height: 844 })
  await app.open({ untouched: true })
  await app.button('Edit distribution').click()
  await app.button('More settings').click()
  const open = app.page.locator('dialog[open]')
  await expect(open).toHaveCount(1)
  await expect(open).toHaveAccessibleName('Distribution and Function URL')
  expect((await open.boundingBox())?.width).toBeGreaterThanOrEqual(375)
  for (const summary of await open.locator('summary').all()) await summary.click()
  expect(await app.sticksOut()).toEqual([])
  await app.page.keyboard.press('Escape')
  await expect(open).toHaveCount(0)
  await expect(app.button('Edit distribution')).toBeFocused()
})
