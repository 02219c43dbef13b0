export default definePageConfig({
  navigationBarTitleText: '一页读完',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
