declare module '@tarojs/plugin-platform-weapp/dist/runtime-utils' {
  /** Component to attribute or event to what WeChat takes where nothing is given, as code: what WeChat has beside all others. */
  export const components: Record<string, Record<string, string>>
}
