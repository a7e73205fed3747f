import { readEmail, readPhone } from '../account/identifiers.js'
import { renderUser } from '../account/render-user.js'
import { adminFields, createUserAsAdmin, softDeleteUser, updateUserAsAdmin } from '../account/admin-user.js'
import { json } from '../answer.js'
import { requestAudience, type Context } from '../context.js'
import { isUuid } from '../crypto/index.js'
import { invalid, refuse } from '../http-error.js'
import { readBody, readOptionalBody } from '../read-body.js'
import type { RouteGroup } from '../router.js'
import { deleteUser, type UserRecord } from '../state/index.js'

export const adminUserRoutes: RouteGroup = {
  mount: '/admin',
  auth: 'admin',
  routes: {
    'GET /admin/users/': getUsers,
    'POST /admin/users/': postUser,
    'GET /admin/users/{user_id}/': (context) => json(renderUser(context.server, findUser(context))),
    'PUT /admin/users/{user_id}/': putUser,
    'DELETE /admin/users/{user_id}/': removeUser,
  },
}

/** The user whom the path names; also for other routes below `/admin/users/{user_id}`. */
export function findUser({ server, params }: Context): UserRecord {
  const id = params['user_id']
  if (!isUuid(id)) throw refuse(404, 'validation_failed', 'user_id must be an UUID')
  const user = server.store.users.get(id.toLowerCase())
  if (!user) throw refuse(404, 'user_not_found', 'User not found')
  return user
}

function getUsers(context: Context): Response {
  const { server, query } = context
  const aud = requestAudience(context)
  const filter = (query.get('filter') ?? '').toLowerCase()
  const isWanted = (user: UserRecord) => user.aud === aud && `${user.email} ${String(user.userMetadata['full_name'] ?? '')}`.toLowerCase().includes(filter)
  const users = [...server.store.users.all()].filter(isWanted).reverse()
  const page = readCount(query.get('page'), 1)
  const perPage = readCount(query.get('per_page'), 50)
  const shown = users.slice((page - 1) * perPage, page * perPage)
  return json({ users: shown.map((user) => renderUser(server, user, { identities: null })), aud }, { headers: pageHeaders(context, { page, perPage, total: users.length }) })
}

function readCount(text: string | null, fallback: number): number {
  if (text === null || text === '') return fallback
  if (!/^\d+$/.test(text)) throw invalid('Bad Pagination Parameters: strconv.ParseUint: parsing: invalid syntax')
  return Math.max(Number(text), 1)
}

function pageHeaders({ query }: Context, { page, perPage, total }: { page: number; perPage: number; total: number }): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / perPage))
  const link = (to: number, rel: string) => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(to))
    parameters.sort()
    return `</admin/users?${parameters.toString()}>; rel="${rel}"`
  }
  const links = [...(page < last ? [link(page + 1, 'next')] : []), link(last, 'last')]
  return { link: links.join(', '), 'x-total-count': String(total) }
}

async function postUser(context: Context): Promise<Response> {
  const body = await readBody(context, { ...adminFields, id: 'string' })
  if (body.email === '' && body.phone === '') throw invalid('Cannot create a user without either an email or phone')
  const email = body.email === '' ? '' : readEmail(body.email)
  const phone = body.phone === '' ? '' : readPhone(body.phone)
  const user = createUserAsAdmin(context, { ...body, email, phone })
  return json(renderUser(context.server, user, { isJustConfirmed: true }))
}

async function putUser(context: Context): Promise<Response> {
  const user = findUser(context)
  const body = await readBody(context, adminFields)
  const email = body.email === '' ? '' : readEmail(body.email)
  const phone = body.phone === '' ? '' : readPhone(body.phone)
  return json(await updateUserAsAdmin(context, user, { ...body, email, phone }))
}

async function removeUser(context: Context): Promise<Response> {
  const user = findUser(context)
  const { should_soft_delete: isSoft } = await readOptionalBody(context, { should_soft_delete: 'boolean' })
  if (isSoft) softDeleteUser(context.server, user)
  else deleteUser(context.server.store, user.id)
  return json({})
}

