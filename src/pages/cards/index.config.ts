export default definePageConfig({
  navigationBarTitleText: '新赶考路上',
  enableShareAppMessage: true,
  enableShareTimeline: true,
  disableScroll: true,
})
