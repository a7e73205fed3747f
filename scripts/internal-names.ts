import { transform } from 'esbuild'
import type { Plugin } from 'vite'

/**
 * What the core calls its own parts, and no app, server or storage ever sees. In the built package each has a name of one or two letters,
 * the same in every file, since minifiers leave the names of properties as they are. A test holds that none of them is anybody else's.
 */
export const internalNames: readonly string[] = [
  'store', 'ticket', 'held', 'isReady', 'follow', 'readLivingSession', 'refresher', 'sessionPlace', 'transact', 'verifier', 'backlog', 'refused', 'invalidArgument',
  'unreachable', 'setAutomatic', 'isForeignStorage', 'requireSessionIn', 'readSession', 'untilRenewal', 'decodeBase64url', 'signOuts', 'renewIfDue',
  'readClaims', 'remainingLife', 'isAuthorized', 'attempt', 'abandon', 'announce', 'exchange', 'candidates', 'isRecovery', 'retryAt', 'forgetFailures', 'allowsManual',
  'renewNow', 'passkeyVerbs', 'web3Verbs', 'departure', 'noteSignOut', 'measureSkew', 'findUrl', 'removeSame', 'choiceKey', 'isHeld', 'isRefused', 'laterUser',
  'isTransient', 'hasMark', 'rotate', 'isSlow', 'handleRedirect', 'dropStaleOutcome', 'whilePresent', 'callWithToken', 'takeSession', 'encodeBase64url',
  'toTimestamp', 'readError', 'isPersistent', 'onSettled',
]

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Each name with what it is called in the built package. */
export const shortNames: { readonly [name: string]: string } =
  Object.fromEntries(internalNames.map((name, index) => [name, (letters[index % letters.length] ?? '').repeat(1 + Math.trunc(index / letters.length))]))

const mangleProps = new RegExp(`^(${internalNames.join('|')})$`)

/** Gives the core's own parts their short names. */
export const shortenInternalNames = {
  name: 'shorten-internal-names',
  async renderChunk(code: string, { fileName }: { fileName: string }) {
    if (!fileName.startsWith('core/')) return null
    const { code: shortened, map } = await transform(code, { mangleProps, mangleCache: { ...shortNames }, target: 'es2022', sourcemap: true, sourcefile: fileName })
    return { code: shortened, map }
  },
}

/** Gives the stylesheet's own properties (`--_surface`), which no theme sets, short names too, under the package's prefix. */
export function shortenStyles(css: string): string {
  const names = [...new Set(css.match(/--_[\w-]+/g))]
  return css.replaceAll(/--_[\w-]+/g, (name) => `--lk_${names.indexOf(name).toString(36)}`)
}

/** The same as a step of the build. */
export const shortenStylesheets: Plugin = {
  name: 'shorten-stylesheets',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const asset of Object.values(bundle)) {
      if (asset.type === 'asset' && asset.fileName.endsWith('.css')) asset.source = shortenStyles(String(asset.source))
    }
  },
}
