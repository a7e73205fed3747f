export { CountryPicker } from './country-picker.js'
export { callingCodeOf, phoneCountries, readPhoneNumber } from './phone-numbers.js'
