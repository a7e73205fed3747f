/** Where a request says that it comes from; a server without a socket only knows the header that proxies set. */
export function requestAddress({ headers }: Request): string {
  const named = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  return named.find((part) => /^(\d{1,3}\.){3}\d{1,3}$|^[0-9a-f:.]*:[0-9a-f:.]+$/i.test(part)) ?? '127.0.0.1'
}
