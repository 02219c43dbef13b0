export default defineAppConfig({
  pages: ['pages/index/index', 'pages/cards/index', 'pages/task/index'],
  // What the first minute does not need comes in packages of its own, so that the main one is light.
  subPackages: [
    { root: 'pages/contents', pages: ['index'] },
    { root: 'pages/about', pages: ['index'] },
    { root: 'pages/roll', pages: ['index'] },
    { root: 'poster', pages: ['index'] },
  ],
  // They load ahead once a page is shown: the small ones, which are text, on any network, the posters' pictures on Wi-Fi only.
  preloadRule: {
    'pages/index/index': { network: 'all', packages: ['pages/contents', 'pages/about', 'pages/roll'] },
    'pages/cards/index': { network: 'wifi', packages: ['pages/roll', 'poster'] },
    'pages/task/index': { network: 'wifi', packages: ['poster'] },
  },
  singlePage: { navigationBarFit: 'squeezed' },
  // Tablets and desktops may turn and resize the window.
  resizable: true,
  window: {
    pageOrientation: 'auto',
    navigationBarTitleText: SPECIAL_TITLE,
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@background',
    backgroundTextStyle: '@loading',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
