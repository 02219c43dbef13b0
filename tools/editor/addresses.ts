/** `npm run addresses`: writes down the addresses of the edition that is published now. */
import { join } from 'node:path'
import { COVERAGE, COVERAGE_FILE, coverageOf } from '@/content/file'
import { ADDRESSES_NAME, addressesBeside, addressesText, withThisEdition } from '../lib/addresses'
import { runCommand } from '../lib/command'
import { keep } from '../lib/files'

const HELP = `npm run addresses
  发布前运行：把这一版（coverage.json 的 edition）新有的地址记进旁边的 ${ADDRESSES_NAME}；只增不减
  --help   显示这段说明`

void runCommand(HELP, {}, async () => {
  const coverage = coverageOf()
  const before = addressesBeside(COVERAGE_FILE)
  const after = withThisEdition(before, coverage)
  const count = (all: typeof after) => Object.values(all).flat().length
  const changed = await keep(join(COVERAGE, ADDRESSES_NAME), Buffer.from(addressesText(after)))
  console.log(
    `${coverage.edition!.version} 版：新记下 ${count(after) - count(before)} 个地址，共 ${count(after)} 个${changed ? '' : '，没有改动'}`,
  )
})
