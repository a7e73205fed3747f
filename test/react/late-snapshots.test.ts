// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import { createEventSnapshots } from '../../src/react/event-snapshots.js'
import { createLateSnapshots } from '../../src/react/late-snapshots.js'
import { createOnDemand } from '../../src/shared/create-on-demand.js'
import { createEventClient, sessionWith } from './event-client.js'

const onDemand = (load = async () => createEventSnapshots) => createOnDemand(load)

describe('the snapshot of a client with events, before what makes it is loaded', () => {
  it('is loading, then what the events say, for every listener', async () => {
    const { client, emit } = createEventClient()
    const loading = onDemand()
    const source = createLateSnapshots(client, loading)
    const first = vi.fn()
    const second = vi.fn()
    source.subscribe(first)
    source.subscribe(second)
    expect(source.getSnapshot()).toEqual({ status: 'loading' })
    await loading.load()
    emit('INITIAL_SESSION', sessionWith())
    expect(source.getSnapshot()).toMatchObject({ status: 'signed-in' })
    expect(first).toHaveBeenCalled()
    expect(second).toHaveBeenCalled()
  })

  it('listens to nothing once its readers have gone, before or after the load', async () => {
    const { client, listenerCount } = createEventClient()
    const loading = onDemand()
    const source = createLateSnapshots(client, loading)
    source.subscribe(vi.fn())()
    const stop = source.subscribe(vi.fn())
    await loading.load()
    expect(listenerCount()).toBe(1)
    stop()
    expect(listenerCount()).toBe(0)
  })

  it('is there at once where it has been loaded before', async () => {
    const { client, emit } = createEventClient()
    const loading = onDemand()
    await loading.load()
    const source = createLateSnapshots(client, loading)
    source.subscribe(vi.fn())
    emit('INITIAL_SESSION', null)
    expect(source.getSnapshot()).toMatchObject({ status: 'signed-out' })
  })

  it('tries again once the browser is back on a network', async () => {
    const { client, emit } = createEventClient()
    const load = vi.fn<() => Promise<typeof createEventSnapshots>>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(createEventSnapshots)
    const loading = onDemand(load)
    const source = createLateSnapshots(client, loading)
    source.subscribe(vi.fn())
    await source.readRedirect()
    expect(source.getSnapshot()).toEqual({ status: 'loading' })
    window.dispatchEvent(new Event('online'))
    await loading.load()
    emit('INITIAL_SESSION', null)
    expect(source.getSnapshot()).toMatchObject({ status: 'signed-out' })
  })
})
