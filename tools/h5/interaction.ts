import type Taro from '@tarojs/taro'

type Interaction = Pick<typeof Taro, 'showToast'>

/** Taro's own messages bring their style, icons and dialogs along: no card needs them. */
const load = () => import('@tarojs/taro-h5/dist/api/ui/interaction/index.js?original') as Promise<Interaction>

// They tell of a screen that could not be loaded, so they are fetched while the line is there.
setTimeout(() => void load().catch(() => undefined), 3000)

/** Stands in for Taro's: shows a short message. */
export const showToast = async (options: Taro.showToast.Option) => (await load()).showToast(options)
