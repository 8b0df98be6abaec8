import { describe, expect, test } from '@jest/globals'
import { addressProblem, assertPublicAddress } from '../../src/egress.ts'

describe('an outgoing address', () => {
  test.each([
    'http://127.0.0.1/',
    'http://localhost:8080/',
    'http://sub.localhost/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://172.16.9.9/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[::ffff:10.0.0.1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://user:pw@example.org/',
    'not an address',
  ])('%s is refused', (address) => expect(addressProblem(address)).not.toBeNull())

  test.each(['https://mp.weixin.qq.com/s/abc', 'http://www.example.gov.cn/', 'https://8.8.8.8/'])('%s passes', (address) =>
    expect(addressProblem(address)).toBeNull(),
  )

  test('a name that resolves inward is refused at the time of sending', async () => {
    await expect(assertPublicAddress('http://127.0.0.1/')).rejects.toMatchObject({ code: 'egress.refused' })
  })

  test('the operator may list a host', () => {
    process.env.FABU_ALLOWED_HOSTS = 'portal.internal,10.0.0.9:8443'
    expect(addressProblem('https://10.0.0.9:8443/x')).toBeNull()
    expect(addressProblem('https://10.0.0.8:8443/x')).not.toBeNull()
    delete process.env.FABU_ALLOWED_HOSTS
  })
})
