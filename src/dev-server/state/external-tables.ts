import type {
  CustomProviderRecord, OAuthAuthorizationRecord, OAuthClientRecord, OAuthConsentRecord, ProviderCodeRecord, ProviderTokenRecord, RelayStateRecord,
  SsoProviderRecord,
} from './external-records.js'
import { createIndexedTable, type IndexedTable } from './indexed-table.js'

/** What the server remembers of those outside: providers of identities, and applications that it provides identities for. */
export interface ExternalTables {
  readonly providerCodes: IndexedTable<ProviderCodeRecord>
  readonly providerTokens: IndexedTable<ProviderTokenRecord>
  readonly customProviders: IndexedTable<CustomProviderRecord>
  readonly ssoProviders: IndexedTable<SsoProviderRecord>
  readonly relayStates: IndexedTable<RelayStateRecord>
  readonly oauthClients: IndexedTable<OAuthClientRecord>
  readonly oauthAuthorizations: IndexedTable<OAuthAuthorizationRecord>
  readonly oauthConsents: IndexedTable<OAuthConsentRecord>
}

export function createExternalTables(): ExternalTables {
  return {
    providerCodes: createIndexedTable<ProviderCodeRecord>((row) => row.code, {}),
    providerTokens: createIndexedTable<ProviderTokenRecord>((row) => row.token, {}),
    customProviders: createIndexedTable<CustomProviderRecord>((row) => row.id, { identifier: (row) => row.identifier }),
    ssoProviders: createIndexedTable<SsoProviderRecord>((row) => row.id, { entityId: (row) => row.entityId, domain: (row) => row.domains }),
    relayStates: createIndexedTable<RelayStateRecord>((row) => row.id, {}),
    oauthClients: createIndexedTable<OAuthClientRecord>((row) => row.id, {}),
    oauthAuthorizations: createIndexedTable<OAuthAuthorizationRecord>((row) => row.id, { code: (row) => row.code, user: (row) => row.userId }),
    oauthConsents: createIndexedTable<OAuthConsentRecord>((row) => consentKey(row.userId, row.clientId), { user: (row) => row.userId }),
  }
}

export function consentKey(userId: string, clientId: string): string {
  return `${userId} ${clientId}`
}

export function deleteUserGrants(tables: ExternalTables, userId: string): void {
  for (const consent of tables.oauthConsents.find('user', userId)) tables.oauthConsents.delete(consentKey(userId, consent.clientId))
  for (const authorization of tables.oauthAuthorizations.find('user', userId)) tables.oauthAuthorizations.delete(authorization.id)
}
