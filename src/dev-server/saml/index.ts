export { acceptResponse } from './accept-response.js'
export { playedIdpAddress, renderIdpMetadata, renderRefusal, renderResponse } from './identity-provider.js'
export { renderMetadata, serviceAddresses } from './service-provider.js'
export { startSso } from './start.js'
