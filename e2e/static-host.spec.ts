// The built page on a plain static host: no relay behind it, and it says so.
import { expect, test } from 'playwright/test'
import { startSite } from './site.ts'

test('without a relay the page works, and the switch says why there are no such calls and what would bring them', async ({
  page,
}) => {
  const site = await startSite()
  await page.goto(site.origin)
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true })
  await expect(verdict).toHaveAttribute('data-status', '403')
  await page.getByRole('radio', { name: 'Real, through the relay' }).check()
  const calls = page.getByRole('region', { name: 'Test calls', exact: true })
  await expect(calls).toContainText('There is no relay behind this page')
  await expect(calls).toContainText('npm start')
  await expect(calls.getByRole('button', { name: 'Send all six' })).toBeDisabled()
  site.close()
})
