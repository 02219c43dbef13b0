export default definePageConfig({
  navigationBarTitleText: SPECIAL_TITLE,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
