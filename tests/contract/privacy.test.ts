import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { listed } from '../simulator/listed'

const DIST = resolve(__dirname, '../../dist/weapp')

/**
 * What WeChat counts as collecting something of the reader, wherever its name stands in a package: the newspaper would have to
 * declare it (《小程序用户隐私保护指引内容介绍》, 开发者处理的信息).
 */
const PRIVACY_CALLS = listed(`
  getUserInfo getUserProfile
  getLocation startLocationUpdate startLocationUpdateBackground getFuzzyLocation moveToLocation
  choosePoi chooseLocation chooseAddress chooseInvoiceTitle chooseInvoice
  getWeRunData chooseLicensePlate
  chooseImage chooseMedia chooseVideo chooseMessageFile
  startRecord getRecorderManager joinVoIPChat createVKSession
  openBluetoothAdapter createBLEPeripheralServer
  saveImageToPhotosAlbum saveVideoToPhotosAlbum
  addPhoneContact addPhoneRepeatCalendar addPhoneCalendar
  startAccelerometer startCompass startDeviceMotionListening startGyroscope
  setClipboardData getClipboardData
`)
const PRIVACY_SCOPES = listed(`
  scope.userLocation scope.userLocationBackground scope.userFuzzyLocation scope.werun scope.record scope.camera
  scope.bluetooth scope.writePhotosAlbum scope.addPhoneContact scope.addPhoneCalendar
`)
const PRIVACY_PARTS = listed(`
  chooseAvatar getPhoneNumber getRealtimePhoneNumber live-pusher voip-room <camera
`)
const NAMES = [...PRIVACY_CALLS, ...PRIVACY_SCOPES, ...PRIVACY_PARTS]

const named = (text: string) => NAMES.filter((name) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(text))

test('no name of a privacy interface stands in the package', () => {
  if (!existsSync(DIST)) throw new Error('dist/weapp is not built: run `npm run build:weapp` first')
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|json|wxml|wxs)$/.test(path) && statSync(join(DIST, path)).isFile())
    .map((path) => ({ path, text: readFileSync(join(DIST, path), 'utf8') }))
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap(({ path, text }) => named(text).map((name) => `${path} ${name}`))).toEqual([])
})

test('a name would be found, in code and in a template', () => {
  expect(named('a.setClipboardData({data:1})')).toEqual(['setClipboardData'])
  expect(named('<button open-type="getPhoneNumber">')).toEqual(['getPhoneNumber'])
  expect(named('<camera device-position="back"/>')).toEqual(['<camera'])
  expect(named('the camera, setClipboardDataLater')).toEqual([])
})
