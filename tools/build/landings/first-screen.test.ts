import { writeFirstScreens } from './first-screen'

jest.mock('../../lib/browser', () => ({ openBrowser: () => Promise.reject(new Error('no browser here')) }))

it('where no browser can start the pages stay as they are, and it is told', async () => {
  const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  expect(await writeFirstScreens('nowhere', [{ screen: 'front' }])).toBe(0)
  expect(told).toHaveBeenCalledWith(expect.stringContaining('落地页不带首屏内容'))
})
