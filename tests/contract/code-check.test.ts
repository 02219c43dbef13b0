import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as ci from 'miniprogram-ci'
import { ROOT } from '../../tools/measure/bench/builds'
import { MEANT, projectIn, type Checker } from '../../tools/measure/code-check/rules'

const checker = ci as unknown as Checker
const failing = async (folder: string) =>
  (await checker.checkCodeQuality(projectIn(checker, folder)))
    .filter(({ success }) => !success)
    .map(({ name }) => name)
    .sort()

describe('WeChat’s own check, as it is made before a review', () => {
  it('passes the built mini-program by every rule but those that are meant not to', async () => {
    expect(await failing(ROOT)).toEqual(Object.keys(MEANT))
  })

  // Where the check itself fails, all rules pass.
  it('fails a careless mini-program by every rule that fails any', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'careless-'))
    const files = {
      'project.config.json': '{ "appid": "touristappid", "setting": { "ignoreUploadUnusedFiles": false } }',
      'app.json':
        '{ "pages": ["page"], "subPackages": [{ "root": "more", "pages": ["page"] }], "plugins": { "one": { "version": "1.0.0", "provider": "wx0000000000000000" } } }',
      'app.js': '',
      'page.json': '{ "usingComponents": { "part": "part" } }',
      'page.js': '',
      'page.wxml': '<view />',
      'part.json': '{ "component": true }',
      'part.js': '',
      'part.wxml': '<view />',
      'picture.png': Buffer.alloc(2_000_000),
      'nobodys.js': '',
      'shared.js': 'exports.one = 1',
      'more/page.json': '{}',
      'more/page.js': "require('../shared')",
      'more/page.wxml': '<view />',
    }
    try {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), text)
      }
      expect(await failing(folder)).toEqual([
        'CONTAINS_OTHER_PKG_JS',
        'CONTAINS_UNUSED_CODES',
        'CONTAINS_UNUSED_COMPONENTS',
        'CONTAINS_UNUSED_PLUGINS',
        'IMAGE_AND_AUDIO_LIMIT',
        'JS_COMPRESS_OPEN',
        'LAZYCODE_LOADING_OPEN',
        'PACKAGE_SIZE_LIMIT',
        'WXML_COMPRESS_OPEN',
        'WXSS_COMPRESS_OPEN',
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
