import { useState } from 'react'
import { systemTypeFactor } from '@/platform/device'
import { useShown } from '@/platform/shown'
import { offersElder, typeSizeFor, type Reading, type TypeSize } from '@/reading/reading'
import { useReading } from './useReading'

const typeChoice = (reading: Reading) => reading.type

/**
 * @returns the type size in which the page is read: the one chosen, or that of WeChat, which may change while the page is not on show;
 *   and whether the elders' edition is offered
 */
export function useType(): [TypeSize, boolean] {
  const chosen = useReading(typeChoice)
  const [factor, setFactor] = useState(systemTypeFactor)
  useShown(() => setFactor(systemTypeFactor()))
  return chosen === 'system' ? [typeSizeFor(factor), offersElder(factor)] : [chosen, false]
}

/** @returns the first of these alone */
export const useTypeSize = (): TypeSize => useType()[0]
