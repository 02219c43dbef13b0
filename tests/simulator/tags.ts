import { listed } from './listed'

/** WeChat's own components, each of which the simulator renders as a plain container. */
export const officialTags: readonly string[] = listed(`
  view scroll-view swiper swiper-item movable-area movable-view cover-view cover-image match-media page-container
  root-portal share-element sticky-header sticky-section grid-view list-view icon progress rich-text text button
  checkbox checkbox-group editor form input label keyboard-accessory picker picker-view picker-view-column radio
  radio-group slider switch textarea navigator functional-page-navigator audio camera channel-live channel-video image
  live-player live-pusher video voip-room map canvas web-view ad ad-custom official-account open-data navigation-bar
  page-meta
`)
