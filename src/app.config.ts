export default defineAppConfig({
  pages: ['pages/index/index', 'pages/cards/index', 'pages/task/index', 'pages/contents/index', 'pages/about/index'],
  window: {
    navigationBarTitleText: '新赶考路上',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@background',
    backgroundTextStyle: '@loading',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
