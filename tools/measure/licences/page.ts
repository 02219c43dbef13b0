import { installable, settledScripts, SHIPPABLE, shippedIn, allows, type Package } from './packages'

const line = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const keyOf = ({ name, version, licence }: Package) => `${name} ${version} ${licence}`

/**
 * @returns docs/licences.md, from the built editions and package-lock.json
 * @throws if an edition is not built
 */
export function licencesPage(): string {
  const weapp = new Map(shippedIn('weapp').map((one) => [keyOf(one), one]))
  const h5 = new Map(shippedIn('h5').map((one) => [keyOf(one), one]))
  const shipped = [...new Map([...weapp, ...h5])].sort(([a], [b]) => (a < b ? -1 : 1))
  const ships = new Set(shipped.map(([, { name, version }]) => `${name}@${version}`))
  const byLicence = new Map<string, Set<string>>()
  for (const { name, version, licence } of installable()) {
    if (ships.has(`${name}@${version}`)) continue
    byLicence.set(licence, (byLicence.get(licence) ?? new Set()).add(name))
  }
  const sums = [...byLicence].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1))
  const scripts = Object.entries(settledScripts())
  return `# Licences

Written by \`npm run licences -- --write\` from the built editions and \`package-lock.json\`; a test holds it to both. The code of this
repository is under the MIT licence; what that does not cover is told in \`NOTICE\`.

## What ships
The text of each of these licences lies beside the edition, in \`licences.txt\`; notices that stand in the code of packages, some for
the work of others, in \`notices.txt\`. WeChat takes no texts on upload: for the mini-program they lie in \`dist/weapp\`.

${line('package', 'version', 'licence', 'mini-program', 'H5 edition')}
${line('---', '---', '---', ':---:', ':---:')}
${shipped.map(([key, { name, version, licence }]) => line(name, version, licence, weapp.has(key) ? 'yes' : '', h5.has(key) ? 'yes' : '')).join('\n')}

## What only builds and tests
Packages by licence, on whatever system they are installed. Those under a licence that nothing that ships may have are named; none
of them is changed.

${line('licence', 'packages', 'names')}
${line('---', '---:', '---')}
${sums.map(([licence, names]) => line(licence, names.size, allows(SHIPPABLE, licence) ? '' : [...names].sort().join(', '))).join('\n')}

## Install scripts
Settled by name in \`package.json\`, \`allowScripts\`.

${line('package', 'its script runs')}
${line('---', '---')}
${scripts.map(([name, runs]) => line(name, runs ? 'yes' : 'no')).join('\n')}
`
}
