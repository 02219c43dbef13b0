import { Input, Text, View } from '@tarojs/components'
import { useMemo, useState, type PropsWithChildren } from 'react'
import { codeOf } from '@/entry/place'
import { answerTo, concernOf, wordsOf, type Part, type SearchResult } from '@/model/search'
import { special } from '@/model/special'
import { Button } from '../Button/Button'
import { Pressable } from '../Pressable/Pressable'
import { PlaceLink } from '../PlaceLink/PlaceLink'
import { useForward } from '../useForward'
import { inputOf } from './input'

interface SearchProps {
  /** The id of the concern whose cards are shown while nothing is typed; empty for none. */
  concern: string
  /** Called when the reader wants all again. */
  onAll: () => void
}

/** Search over all words of the special. Its children are shown while nothing is typed and no concern is picked. */
export function Search({ concern, onAll, children }: PropsWithChildren<SearchProps>) {
  const [query, setQuery] = useState('')
  // What the program wrote into the input last. In WeChat the input keeps what is typed to itself, so each writing makes a new one.
  const [written, setWritten] = useState({ text: '', count: 0 })
  const write = (text: string) => {
    setQuery(text)
    setWritten(({ count }) => ({ text, count: count + 1 }))
  }
  const { results, missed } = useMemo(() => answerTo(query), [query])
  const asked = wordsOf(query).length > 0
  const picked = useMemo(() => concernOf(concern), [concern])
  // What was typed is not passed on: an address could say anything in the paper's name.
  useForward(picked && !asked ? { screen: 'contents', concern } : { screen: 'contents' })
  const shown = asked ? results : (picked?.results ?? [])
  const clear = () => write('')
  const showAll = () => {
    clear()
    onAll()
  }
  const said = () => {
    if (!asked) return picked ? `${picked.name}：${shown.length} 张卡片，编辑所加` : ''
    if (!results.length) return `报道里没有提到“${query.trim()}”`
    return missed.length ? `没有找到“${missed.join(' ')}”，看看这些` : `找到 ${results.length} 处`
  }
  return (
    <>
      <View className="search">
        <View className="search__box">
          <Input
            key={written.count}
            {...inputOf('搜索全部内容', written.text, query)}
            className="search__input"
            id="search"
            placeholder={`搜：${special.examples.join('、')}`}
            placeholderClass="search__placeholder"
            confirmType="search"
            maxlength={40}
            onInput={(event) => setQuery(event.detail.value)}
          />
        </View>
        <View>
          {query ? (
            <Pressable className="search__clear" id="search-clear" label="清除搜索" onPress={clear}>
              清除
            </Pressable>
          ) : null}
        </View>
      </View>
      <View className="search__said" aria-live="polite">
        {said()}
      </View>
      <View>
        {shown.map((result) => (
          <Result key={codeOf(result.place)} result={result} />
        ))}
        {asked && !results.length ? <Nothing onTry={write} onAll={showAll} /> : null}
        {!asked && picked ? <Button onPress={showAll}>看全部目录</Button> : null}
      </View>
      {/* Hidden rather than left out: the lists would be sent to the screen again each time they come back. */}
      <View style={`display:${asked || picked ? 'none' : 'block'}`}>{children}</View>
    </>
  )
}

const plain = (parts: readonly Part[]) => parts.map((part) => part.text).join('')

function Result({ result: { place, where, name, context, also } }: { result: SearchResult }) {
  const added = also.length ? `编辑加的查找词：${also.join('、')}` : ''
  const label = [...[where, name, context].map(plain), added].filter(Boolean).join('，')
  return (
    <PlaceLink className="place search__result" label={label} to={place} stays>
      <View className="search__where">
        <Marked parts={where} />
      </View>
      <View className="place__name">
        <Marked parts={name} />
      </View>
      {context.length ? (
        <View className="place__note">
          <Marked parts={context} />
        </View>
      ) : null}
      {added ? <View className="place__note">{added}</View> : null}
    </PlaceLink>
  )
}

function Marked({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ text, hit }, i) =>
        hit ? (
          <Text key={i} className="search__hit">
            {text}
          </Text>
        ) : (
          text
        ),
      )}
    </>
  )
}

/** What to try where nothing was found. */
function Nothing({ onTry, onAll }: { onTry: (word: string) => void; onAll: () => void }) {
  return (
    <>
      <View>换个词试试，比如：</View>
      <View className="search__examples">
        {special.examples.map((word) => (
          <Pressable key={word} className="search__example" label={`搜索${word}`} onPress={() => onTry(word)}>
            {word}
          </Pressable>
        ))}
      </View>
      <Button onPress={onAll}>看全部目录</Button>
    </>
  )
}
