import { createContext, useContext, useMemo, useState } from 'react'
import { systemTypeFactor } from '@/platform/device'
import { useShown } from '@/platform/shown'
import { offersElder, typeSizeFor, type Reading, type TypeSize } from '@/reading/reading'
import { useReading } from './useReading'

/** The type size in which a page is read, and whether the elders' edition is offered there. */
type Type = readonly [size: TypeSize, offered: boolean]

const OnScreen = createContext<Type>(['standard', false])
/** Each screen provides it: so the phone is asked once, however many components want to know. */
export const TypeProvider = OnScreen.Provider

const typeChoice = (reading: Reading) => reading.type

/** For the screen alone. @returns the size that was chosen, or WeChat's, which may change while the page is not on show */
export function useTypeOfPhone(): Type {
  const chosen = useReading(typeChoice)
  const [factor, setFactor] = useState(systemTypeFactor)
  useShown(() => setFactor(systemTypeFactor()))
  return useMemo(
    () => (chosen === 'system' ? [typeSizeFor(factor), offersElder(factor)] : [chosen, false]),
    [chosen, factor],
  )
}

/** @returns the type of the screen that a component is on */
export const useType = (): Type => useContext(OnScreen)

/** @returns the size alone */
export const useTypeSize = (): TypeSize => useType()[0]
