/** `npm run structure`: draws which folder imports which, into docs/structure.svg. */
import { writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { runCommand } from '../lib/command'

const HELP = `npm run structure
  把各个文件夹之间的引用画成 docs/structure.svg
  --help   显示这段说明`

const ROOT = resolve(__dirname, '../..')
const PICTURE = join(ROOT, 'docs/structure.svg')

/** Each of these is one box; what lies deeper belongs to it. */
const ROOMS =
  '^(src/(cards|components|content|model|entry|reading|share|platform|pages|poster)|tools/(build|editor|measure|preview|lib)|tests/(simulator|contract|weapp|h5)|config)'

async function draw(): Promise<void> {
  process.chdir(ROOT)
  // These come as ECMAScript modules only.
  const { cruise } = await import('dependency-cruiser')
  const { default: extractTSConfig } = await import('dependency-cruiser/config-utl/extract-ts-config')
  const { instance } = await import('@viz-js/viz')
  const { output } = await cruise(
    ['src', 'tools', 'tests', 'config'],
    {
      includeOnly: { path: `${ROOMS}/` },
      exclude: { path: String.raw`\.test\.tsx?$|\.scss$|measure/bench/(native|scaffold)/` },
      // Types are imported as well as values.
      tsPreCompilationDeps: true,
      tsConfig: { fileName: join(ROOT, 'tsconfig.json') },
      outputType: 'archi',
      reporterOptions: {
        archi: {
          collapsePattern: ROOMS,
          theme: {
            graph: { rankdir: 'LR', splines: 'true', nodesep: '0.3', ranksep: '0.9' },
            edge: { color: '#00000088' },
          },
        },
      },
    },
    undefined,
    { tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')) },
  )
  const viz = await instance()
  await writeFile(PICTURE, viz.renderString(output as string, { format: 'svg' }))
  console.log(`${relative(process.cwd(), PICTURE)} 画好了`)
}

void runCommand(HELP, {}, draw)
