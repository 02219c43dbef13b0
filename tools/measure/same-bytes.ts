/** `npm run same-bytes`: builds twice and checks that the same sources give the same bytes. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, inTemporaryFolder, ROOT } from './bench/builds'
import { runCommand } from '../lib/command'

const HELP = `npm run same-bytes
  把小程序和 H5 各构建两次，逐个文件比较；有不同的就列出来，并以 1 退出。约三分钟
  --help   显示这段说明`

/** @returns the content of each file, by its path within the folder */
const contentsOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path))]),
  )

/** @returns the paths of files that are in one folder only, or not the same in both */
function differences(a: Map<string, Buffer>, b: Map<string, Buffer>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()])
  return [...paths].filter((path) => !b.get(path)?.equals(a.get(path) ?? Buffer.of())).sort()
}

async function sameBytes(): Promise<void> {
  for (const platform of ['weapp', 'h5'] as const) {
    const built = () =>
      inTemporaryFolder(async (folder) => {
        await build(ROOT, platform, { BUILD_INTO: relative(ROOT, folder) })
        return contentsOf(folder)
      })
    const first = await built()
    const different = differences(first, await built())
    console.log(
      `${platform}: ${first.size} files, ${different.length === 0 ? 'the same twice' : `${different.length} differ`}`,
    )
    for (const path of different) console.log(`  ${path}`)
    if (different.length > 0) process.exitCode = 1
  }
}

void runCommand(HELP, {}, sameBytes)
