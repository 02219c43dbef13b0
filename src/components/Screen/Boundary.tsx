import { View } from '@tarojs/components'
import { Component, type PropsWithChildren } from 'react'
import type { Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'
import { wordsIn } from '@/model/words'
import { Button } from '../Button/Button'

type Props = PropsWithChildren<{ place: Place }>

/** Where the program fails to draw a place, the reader still gets its words, and a way on. */
export class Boundary extends Component<Props, { failed: boolean }> {
  // Not as a field of the class: for that Babel adds half a kilobyte.
  constructor(props: Props) {
    super(props)
    this.state = { failed: false }
  }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidUpdate({ place }: Props) {
    // Another place, or the same one asked for again, is worth another try.
    if (place !== this.props.place && this.state.failed) this.setState({ failed: false })
  }

  override render() {
    const { place, children } = this.props
    if (!this.state.failed) return children
    const words = wordsIn(special.cardAt(positionOf('id' in place ? place.id : '')))
    return (
      <View className="plain">
        {words.map((text, i) => (
          <View key={i}>{text}</View>
        ))}
        <Button to={{ screen: 'front' }}>首页</Button>
      </View>
    )
  }
}
