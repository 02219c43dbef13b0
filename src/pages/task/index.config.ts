export default definePageConfig({
  navigationBarTitleText: '七大任务',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
