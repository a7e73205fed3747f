import { concatenate, toText } from '../crypto/index.js'
import { refuse } from '../http-error.js'

const limit = 200 * 1024

/** The text of a hook's answer, which is JSON of a limited size; undefined for an answer without content. */
export async function readWebhookAnswer(answer: Response): Promise<string | undefined> {
  const contentType = answer.headers.get('content-type') ?? ''
  if (contentType === '' && answer.status === 204) return undefined
  if (contentType === '') throw refuseType('Invalid Content-Type: Missing Content-Type header')
  if (contentType.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw refuseType(`Invalid JSON response. Received content-type: ${contentType}`)
  }
  return readText(answer)
}

async function readText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = answer.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    size += part.value.length
    if (size > limit) {
      await reader?.cancel()
      throw refuse(422, 'hook_payload_over_size_limit', `Payload size exceeded size limit of ${String(limit)} bytes`)
    }
    chunks.push(part.value)
  }
  return toText(concatenate(...chunks))
}

function refuseType(message: string) {
  return refuse(400, 'hook_payload_invalid_content_type', message)
}
