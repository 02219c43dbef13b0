import '@tarojs/taro'

declare module '@tarojs/taro' {
  interface TaroStatic {
    /** WeChat's (base library 3.12.0); Taro's typings lack it. A new listener replaces the one before. */
    onGeneratePoster(listener: () => { src: string; promise: Promise<{ src: string }> }): void
  }
}
