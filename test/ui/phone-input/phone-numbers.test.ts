import { describe, expect, test } from 'vitest'
import { listCountries, searchCountries } from '../../../src/ui/phone-input/country-names.js'
import { phoneCountries, readPhoneNumber } from '../../../src/ui/phone-input/phone-numbers.js'

describe('readPhoneNumber', () => {
  test.each([
    ['a national number', '1512 3456789', 'DE', { country: 'DE', e164: '+4915123456789', national: '1512 3456789' }],
    ['one with its trunk prefix', '01512 3456789', 'DE', { country: 'DE', e164: '+4915123456789', national: '1512 3456789' }],
    ['an international number, which tells its country', '+44 20 7946 0958', 'DE', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['two zeros for the plus', '0044 20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a link', 'tel:+1-213-373-4253', 'DE', { country: 'US', e164: '+12133734253', national: '213 373 4253' }],
    ['full-width digits', '＋４９１５１２３４５６７８９', null, { country: 'DE', e164: '+4915123456789', national: '1512 3456789' }],
    ['two zeros apart', '00 44 20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['two zeros in brackets', '(00)44 20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['the trunk prefix in brackets', '+44 (0)20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a calling code in brackets', '(+44) 20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['dots', '+44.20.7946.0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a slash', '030/12345678', 'DE', { country: 'DE', e164: '+493012345678', national: '30 12345678' }],
    ['dashes of every kind', '+44\u201020\u20117946\u20130958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['spaces of every kind', '+44\u00a020\u202f7946\u20090958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['marks of direction, as address books copy them', '\u202a+44 20 7946 0958\u202c', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['Arabic digits', '+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a link to a number of its country', 'tel:(213) 373-4253', 'US', { country: 'US', e164: '+12133734253', national: '213 373 4253' }],
    ['the way out of its country', '011 44 20 7946 0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a link with a space', 'tel: 0044-20-7946-0958', 'US', { country: 'GB', e164: '+442079460958', national: '20 7946 0958' }],
    ['a calling code that countries share, with one of them chosen', '+1 213 373 4253', 'CA', { country: 'CA', e164: '+12133734253', national: '213 373 4253' }],
    ['a number of no country', '+800 1234 5678', 'DE', { country: null, e164: '+80012345678', national: '1234 5678' }],
  ])('reads %s', (_case, text, country, number) => {
    expect(readPhoneNumber(text, country)).toEqual(number)
  })

  test.each([['nothing', ''], ['half a number', '+49 15'], ['words', 'call me'], ['a number among words', 'call +49 1512 3456789 now'], ['a national number without a country', '1512 3456789']])(
    'reads no number in %s', (_case, text) => {
      expect(readPhoneNumber(text, null)).toBeNull()
    },
  )
})

describe('searchCountries', () => {
  const german = listCountries(phoneCountries, 'de')
  const codes = (query: string) => searchCountries(german, query).map(({ code }) => code)

  test('sorts by name, as the language does', () => {
    const names = german.map(({ name }) => name).filter((name) => ['Norwegen', 'Österreich', 'Oman', 'Pakistan'].includes(name))
    expect(names).toEqual(['Norwegen', 'Oman', 'Österreich', 'Pakistan'])
  })

  test.each([
    ['the name here', 'österr', 'AT'],
    ['without its accents', 'osterr', 'AT'],
    ['the English name', 'germany', 'DE'],
    ['a later word', 'kingdom', 'GB'],
    ['the code', 'ch', 'CH'],
    ['the calling code', '+49', 'DE'],
    ['the calling code with zeros', '0049', 'DE'],
  ])('finds a country by %s', (_case, query, code) => {
    expect(codes(query)).toContain(code)
  })

  test('finds none for what is no country', () => {
    expect(codes('xyzzy')).toEqual([])
  })
})
