import { chromium } from 'playwright'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage()
await page.setContent('<textarea rows=2 id=a></textarea><script>let n=0;a.addEventListener("beforeinput",e=>{n++; document.title=n+" "+e.inputType+" "+(e.data||"").length})</script>')
for (const k of [250, 500, 1000, 2000]) { const t = Date.now(); await page.locator('#a').fill('{"order":42,"items":["a","b"]},\n'.repeat(k)); console.log(k, Date.now() - t, await page.title()) }
const t = Date.now(); await page.locator('#a').fill('{"order":42,"items":["a","b"]},'.repeat(200000)); console.log('one line', Date.now() - t, await page.title())
await browser.close()
