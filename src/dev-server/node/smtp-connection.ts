import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'

/** One conversation with a mail server, a command at a time. */
export interface SmtpConnection {
  /** Sends a command and reads its reply; throws when the reply's code is not the expected one. */
  command(line: string, expected: number): Promise<readonly string[]>
  /** Goes on encrypted, on the same socket. */
  secure(): Promise<void>
  close(): void
}

export interface SmtpAddress {
  readonly host: string
  readonly port: number
}

const patience = 10_000

/** Connects and reads the greeting; port 465 is encrypted from the start. */
export async function connectSmtp({ host, port }: SmtpAddress): Promise<SmtpConnection> {
  // A certificate is asked for by name; an address is none.
  const named = isIP(host) === 0 ? { servername: host } : {}
  let replies: ReplyReader
  let socket: Socket = port === 465 ? connectSecurely({ host, port, ...named }) : connect({ host, port })
  const listen = () => {
    socket.setTimeout(patience, () => { socket.destroy(new Error(`no answer for ${String(patience / 1000)} seconds`)) })
    replies = createReplyReader(socket)
  }
  const expect = async (expected: number): Promise<readonly string[]> => {
    const { code, lines } = await replies.next()
    if (code !== expected) throw new Error(lines.join(' '))
    return lines
  }
  listen()
  await expect(220)
  return {
    async command(line, expected) {
      socket.write(`${line}\r\n`)
      return expect(expected)
    },
    async secure() {
      socket.removeAllListeners()
      const secured = connectSecurely({ socket, ...named, rejectUnauthorized: !isLoopback(host) })
      await new Promise<void>((resolve, reject) => { secured.once('secureConnect', resolve).once('error', reject) })
      socket = secured
      listen()
    },
    close() { socket.end() },
  }
}

interface ReplyReader {
  next(): Promise<{ code: number; lines: readonly string[] }>
}

/** Replies have one line or more; all but the last carry a dash behind their code. @see RFC 5321 §4.2 */
function createReplyReader(socket: Socket): ReplyReader {
  let buffered = ''
  let failure: Error | undefined
  let wake = () => {}
  socket.setEncoding('utf8')
  socket.on('data', (chunk) => { buffered += String(chunk); wake() })
  socket.on('error', (error) => { failure = error; wake() })
  socket.on('close', () => { failure ??= new Error('the connection was closed'); wake() })
  return {
    async next() {
      for (;;) {
        const reply = /^(?:(\d{3})-[^\r\n]*\r?\n)*(\d{3})(?: [^\r\n]*)?\r?\n/.exec(buffered)
        if (reply) {
          buffered = buffered.slice(reply[0].length)
          return { code: Number(reply[2]), lines: reply[0].trimEnd().split(/\r?\n/) }
        }
        if (failure) throw failure
        await new Promise<void>((resolve) => { wake = resolve })
      }
    },
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}
