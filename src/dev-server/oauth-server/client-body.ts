import type { Context } from '../context.js'
import { refuse } from '../http-error.js'
import { readBody } from '../read-body.js'

const fields = {
  redirect_uris: 'any', grant_types: 'any', client_name: 'string?', client_uri: 'string?', logo_uri: 'string?', client_type: 'string',
  token_endpoint_auth_method: 'string',
} as const

/** What a body says of a client; what it does not say is undefined. */
export async function readClientBody(context: Context) {
  const body = await readBody(context, fields)
  return {
    redirectUris: readList(body.redirect_uris),
    grantTypes: readList(body.grant_types),
    name: body.client_name,
    uri: body.client_uri,
    logoUri: body.logo_uri,
    type: body.client_type,
    authMethod: body.token_endpoint_auth_method,
  }
}

function readList(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value) || !value.every((each): each is string => typeof each === 'string')) throw refuse(400, 'bad_json', 'Invalid JSON body')
  return value
}
