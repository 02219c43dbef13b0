import '@tarojs/taro'

declare module '@tarojs/taro' {
  interface TaroStatic {
    /** WeChat's (base library 3.12.0), which Taro's typings leave out. The listener before is replaced. */
    onGeneratePoster(listener: () => { src: string; promise: Promise<{ src: string }> }): void
  }
}
