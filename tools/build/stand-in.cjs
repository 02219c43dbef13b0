/** Replaces or rewrites files of packages in a build. A file that has moved stops the build. */

/**
 * Lets a file of ours take the place of a package's file, whoever imports it.
 * @param {import('webpack-chain')} chain
 * @param {string} file package and path
 * @param {string} own the absolute path of ours
 * @throws if the package has no such file
 */
exports.standIn = (chain, file, own) => {
  // Files beside it import it by its path. All others do so by its name, perhaps through a link.
  for (const name of [found(file), file]) chain.resolve.alias.set(`${name}$`, own)
}

/**
 * Rewrites a package's file.
 * @param {import('webpack-chain')} chain
 * @param {string} file package and path
 * @returns the rule of webpack to which the loader goes
 * @throws if the package has no such file
 */
exports.rewritten = (chain, file) => chain.module.rule(`rewritten ${file}`).test(found(file))

/**
 * @param {string} file package and path
 * @returns its absolute path
 * @throws if there is none
 */
function found(file) {
  try {
    return require.resolve(file)
  } catch {
    throw new Error(
      `${file} has moved or gone. See what the new version has instead, and mend or drop the line that names it ` +
        '(tools/build/taro-plugin-lean.cjs for WeChat, config/h5.ts for the web). LEAN=off npm run build:weapp does without.',
    )
  }
}
exports.found = found
