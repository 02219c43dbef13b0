import queryString from './query-string'
import Router from './router'

describe('what stands in for packages of the router', () => {
  it('takes a query apart as it is written', () => {
    expect(queryString.parse('id=h3&scene=c%3Ah3&empty=&bare&x=a=b&id=h4')).toEqual({
      id: 'h4',
      scene: 'c%3Ah3',
      empty: '',
      bare: '',
      x: 'a=b',
    })
    expect(queryString.parse('')).toEqual({})
  })

  it('finds a screen by its path, and says so where there is none', async () => {
    const router = new Router([{ path: '/pages/a', action: ({ pathname }) => [pathname] }])
    expect(await router.resolve('/pages/a')).toEqual(['/pages/a'])
    expect(await router.resolve('/pages/a/')).toEqual(['/pages/a/'])
    await expect(router.resolve('/pages/b')).rejects.toMatchObject({ status: 404 })
  })
})
