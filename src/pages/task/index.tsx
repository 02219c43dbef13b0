import { Swiper, SwiperItem, Text, View } from '@tarojs/components'
import { useState } from 'react'
import Taro from '@tarojs/taro'
import type {} from 'react'

export default function Page() {
  const [n, setN] = useState(0)
  return (
    <View aria-role="main" id="root">
      <Text id="count">task {n}</Text>
      <View id="go" hoverClass="pressed" onClick={() => void Taro.navigateTo({ url: '/pages/task/index?id=t1' })}>go</View>
      <Swiper id="deck" current={0} onChange={(e) => setN(e.detail.current)}>
        <SwiperItem><Text>a</Text></SwiperItem>
        <SwiperItem><Text>b</Text></SwiperItem>
      </Swiper>
    </View>
  )
}
