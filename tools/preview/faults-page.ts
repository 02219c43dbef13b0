const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * The page that a preview shows in place of every other while something is wrong. It reloads until that is mended, and so becomes the
 * page that was asked for.
 * @param told what is wrong, as the terminal tells it
 */
export const faultsPage = (told: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>还不能预览</title>
<!-- Not by a meta element: to an address with a # that is a jump within the page. -->
<script>setTimeout(() => location.reload(), 2000)</script>
<style>
  body { margin: 24px; font: 17px/1.7 system-ui, sans-serif }
  h1 { font-size: 22px }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
</style>
<h1>还不能预览</h1>
<pre>${escaped(told)}</pre>
<p>改好存盘，这一页会自己换成专题。</p>
</html>
`
