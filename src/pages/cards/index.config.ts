export default definePageConfig({
  navigationBarTitleText: CARDS_TITLE,
  enableShareAppMessage: true,
  enableShareTimeline: true,
  disableScroll: true,
})
