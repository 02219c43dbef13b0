import { fine, svg } from './markup'
import { paint } from './shelf'

/** A stop of a gradient: where from 0 to 1, its colour, how dense. */
type Stop = readonly [offset: number, colour: string, opacity?: number]

const stops = (list: readonly Stop[]) =>
  list.map(
    ([offset, colour, opacity = 1]) =>
      svg`<stop${offset > 0 && ` offset="${fine(offset)}"`} stop-color="${colour}"${opacity < 1 && ` stop-opacity="${fine(opacity)}"`}/>`,
  )

const down = (id: string, ...list: Stop[]) =>
  paint(id, svg`<linearGradient id="${id}" x2="0" y2="1">${stops(list)}</linearGradient>`)
const across = (id: string, ...list: Stop[]) =>
  paint(id, svg`<linearGradient id="${id}">${stops(list)}</linearGradient>`)
const round = (id: string, ...list: Stop[]) =>
  paint(id, svg`<radialGradient id="${id}">${stops(list)}</radialGradient>`)

/**
 * All colours of the roll. Single things have middle tones and a gold or dark rim, so that they hold on a light and on a dark sky; large
 * surfaces let the colour of the hour through.
 */
export const tone = {
  // Mountains fade out at their foot.
  azurite: down('Azurite', [0, '#1f5f8b'], [0.4, '#2f8193'], [0.75, '#6aab90', 0.8], [1, '#a9cba4', 0]),
  malachite: down('Malachite', [0, '#1f7a68'], [0.5, '#4f9f7f', 0.95], [1, '#9ac6a0', 0]),
  // In the scene's units, not the ridge's, so that ridges of different heights meet at an edge in one tone.
  haze: paint(
    'Haze',
    svg`<linearGradient id="Haze" gradientUnits="userSpaceOnUse" x2="0" y1="150" y2="236">${stops([
      [0, '#5e97b4', 0.75],
      [0.7, '#93bdbd', 0.3],
      [1, '#93bdbd', 0],
    ])}</linearGradient>`,
  ),
  rock: down('Rock', [0, '#2c7f88'], [0.5, '#5aa184'], [0.75, '#a9b88c', 0.8], [1, '#b9a06c', 0]),
  goldLine: down('Gold', [0, '#e2bf78'], [0.6, '#d4ab5c', 0.6], [1, '#d4ab5c', 0]),
  grass: down('Grass', [0, '#3f917a', 0.55], [1, '#3f917a', 0]),
  meadow: across('Meadow', [0, '#4f9a80', 0], [0.16, '#4f9a80', 0.6], [0.84, '#4f9a80', 0.6], [1, '#4f9a80', 0]),
  water: down('Water', [0, '#24546c'], [1, '#2f6a78']),
  fall: down('Fall', [0, '#eef7f2'], [1, '#9fcdd2']),
  shade: down('Shade', [0, '#21455a'], [1, '#3a6672']),
  stone: down('Stone', [0, '#e9dcc0'], [1, '#b9a27c']),
  glow: round('Glow', [0, '#ffd98c', 0.75], [1, '#ffc766', 0]),

  vermilion: '#b8281b',
  vermilionLit: '#e0634a',
  vermilionDeep: '#7d2018',
  gold: '#e2c07a',
  goldEdge: '#d8b36a',
  goldDark: '#d9a441',
  roof: '#2c5a69',
  roofPale: '#35606e',
  roofLine: '#6f9aa2',
  wall: '#f2e7d0',
  wallEdge: '#a8823f',
  joint: '#8a6a42',
  door: '#a8392a',
  lit: '#ffc964',
  litPale: '#f0c56c',
  unlit: '#8fb0b0',
  pine: '#2b7563',
  pineLit: '#9cc98f',
  trunk: '#5b4232',
  timber: '#7a4a2c',
  timberPale: '#b98a52',
  wave: '#dff0ec',
  sail: '#fbf3e0',
  sailShade: '#f3e2c0',
} as const
