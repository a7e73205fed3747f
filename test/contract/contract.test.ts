import { describe, expect, test } from 'vitest'
import type { Recording } from './replay/recording.js'
import { replay } from './replay/replay.js'
import { canReplayRemotely, createEmbeddedTarget, createRemoteTarget, isolate } from './replay/target.js'
import { createWorld } from './replay/world.js'
import { unsupported } from './unsupported.js'

/**
 * Replays what a GoTrue server was recorded to answer: against the embedded server, or against the server at the address
 * `LATCHKEY_CONTRACT_URL` those that need neither another configuration, nor a clock, nor a mailbox. That server must have been
 * started with the base configuration (`replay/target.ts`).
 */
const remote = process.env['LATCHKEY_CONTRACT_URL']
const recordings = Object.values(import.meta.glob<Recording>('./recordings/*/*.json', { eager: true, import: 'default' }))
const isSupported = ({ scenario }: Recording) => !unsupported.some((name) => scenario === name || scenario.startsWith(`${name}/`))
const replayed = recordings.filter(remote === undefined ? isSupported : (recording) => isSupported(recording) && canReplayRemotely(recording))

test('all recordings are here', () => {
  expect(recordings).toHaveLength(232)
})

describe(`${String(replayed.length)} of ${String(recordings.length)} recordings replayed against ${remote ?? 'the embedded server'}`, () => {
  test.each(replayed.map((recording) => [recording.scenario, recording] as const))('%s', async (_scenario, recording) => {
    const world = createWorld()
    const target = remote === undefined ? createEmbeddedTarget(recording, world) : createRemoteTarget(remote)
    const id = `r${String(Date.now())}${String(Math.trunc(Math.random() * 1e6))}`
    await replay(remote === undefined ? recording : isolate(recording, id), target, world)
    target.close()
  })
})
