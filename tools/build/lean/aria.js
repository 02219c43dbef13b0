import { mergeInternalComponents } from '@tarojs/shared'
import { aria } from './program.cjs'

// For builds with Taro's own templates: they are told the same.
mergeInternalComponents(aria)
