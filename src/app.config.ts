export default defineAppConfig({
  pages: ['pages/index/index', 'pages/cards/index', 'pages/task/index', 'pages/contents/index', 'pages/about/index'],
  // Posters are pictures: a package of their own keeps the main one light, and loads ahead where that costs the reader nothing.
  subPackages: [{ root: 'poster', pages: ['index'] }],
  preloadRule: {
    'pages/cards/index': { network: 'wifi', packages: ['poster'] },
    'pages/task/index': { network: 'wifi', packages: ['poster'] },
  },
  singlePage: { navigationBarFit: 'squeezed' },
  // Tablets and desktops may turn and resize the window.
  resizable: true,
  window: {
    pageOrientation: 'auto',
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
