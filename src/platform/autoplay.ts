// WeChat's swiper turns by itself without more.
export {}
