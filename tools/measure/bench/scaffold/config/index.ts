import { defineConfig } from '@tarojs/cli'

// What `taro init` writes (TypeScript, React, webpack5, plain CSS), as far as it bears on the weapp build.
export default defineConfig<'webpack5'>({
  projectName: 'scaffold',
  designWidth: 750,
  deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: process.env.SCAFFOLD_OUT ?? 'dist',
  framework: 'react',
  compiler: 'webpack5',
  cache: { enable: false },
  mini: {
    postcss: { pxtransform: { enable: true, config: {} } },
  },
})
