/** The country that a person's numbers are likely from: as the app says, else where the browser speaks the page's language, else where most people do. */
export function guessCountry({ locale, defaultCountry }: { locale: string; defaultCountry?: string | undefined }, countries: readonly string[]): string | null {
  const { language, region } = new Intl.Locale(locale)
  const spoken = navigator.languages.map((tag) => new Intl.Locale(tag)).find((other) => other.language === language && other.region !== undefined)
  const candidates = [defaultCountry, region, spoken?.region, new Intl.Locale(locale).maximize().region]
  return candidates.find((candidate) => candidate !== undefined && countries.includes(candidate)) ?? null
}
