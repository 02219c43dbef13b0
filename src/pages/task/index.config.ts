export default definePageConfig({
  navigationBarTitleText: TASKS_TITLE,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
