import type { ChannelPort, LatchkeyClient, Lifecycle, LifecycleEvent, Platform } from '../../src/core/index.ts'
import type { Chance } from './chance.ts'
import type { Engine } from './engine.ts'
import type { Sender } from './network.ts'
import type { Schedule } from './schedule.ts'
import type { StorageTab } from './shared-storage.ts'

/** One tab of the browser, as the person and the machine have it. */
export interface Tab extends StorageTab, Sender {
  client: LatchkeyClient
  /** When it last fell asleep. */
  fellAsleepAt: number
  /** Ids of the sessions that a sign-out in this tab may have removed from storage. */
  readonly left: Set<string>
  /** Ids of the sessions that this tab held when somebody signed out in it. */
  readonly signedOutOf: Set<string>
  signOuts: number
  signedOutAt: number
  tell(event: LifecycleEvent): void
}

export const storageKey = 'session'
export const beginning = Date.UTC(2026, 0, 1)

/** What is the same for all tabs of a device. */
export interface Device {
  /** Milliseconds that the clock is ahead of the server's. */
  clockError: number
  clockSetAt: number
  isOnline: boolean
}

interface Parts {
  engine: Engine
  schedule: Schedule
  chance: Chance
  device: Device
  name: string
  /** Frees what the tab held. */
  died: (tab: Tab) => void
  ports: (tab: Tab, clock: Platform['clock'], random: Platform['random']) => Pick<Platform, 'http' | 'storage' | 'notes' | 'channel' | 'lease'>
}

/** Opens a tab: its client starts at once. */
export function openTab({ engine, schedule, chance, device, name, died, ports }: Parts): Tab {
  const listeners = new Set<(event: LifecycleEvent) => void>()
  const lifecycle: Lifecycle = {
    isOnline: () => device.isOnline,
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
  const tab: Omit<Tab, 'client'> = {
    name, isDead: false, awakeAt: 0, fellAsleepAt: -Infinity, isStorageBroken: false, operationsLeft: Infinity, left: new Set(), signedOutOf: new Set(), signOuts: 0, signedOutAt: -Infinity,
    get isOnline() {
      return device.isOnline
    },
    tell: (event) => listeners.forEach((listener) => listener(event)),
    die() {
      tab.isDead = true
      died(opened)
    },
  }
  // SAFETY: the client is put in below, before anything can look at it.
  const opened = tab as Tab
  const clock: Platform['clock'] = {
    now: () => beginning + schedule.elapsed + device.clockError,
    setTimer: (run, delay) => schedule.setTimer({ tab, delay, run }),
  }
  const random: Platform['random'] = { bytes: (length) => Uint8Array.from({ length }, () => chance.between(0, 255)) }
  opened.client = engine.createAuthClient({
    url: 'https://auth.example', apiKey: 'key', storageKey, shared: false,
    platform: { ...ports(opened, clock, random), clock, random, lifecycle, location: nowhere },
  })
  return opened
}

const nowhere: Platform['location'] = { page: null, href: () => null, replace: () => undefined, assign: () => undefined }

interface Line {
  tab: Tab
  name: string
  listener: (message: string) => void
}

/** Lines between tabs. */
export function createChannels(schedule: Schedule, delay: () => number) {
  const lines = new Set<Line>()
  const open = (tab: Tab): ChannelPort => ({
    open(name, listener) {
      const line = { tab, name, listener }
      lines.add(line)
      return {
        post(message) {
          if (tab.isDead) return
          for (const other of lines) {
            if (other.tab === tab || other.name !== name) continue
            schedule.send({ tab: other.tab, lane: `channel ${tab.name} ${other.tab.name}`, delay: delay(), run: () => lines.has(other) && other.listener(message) })
          }
        },
        close: () => void lines.delete(line),
      }
    },
  })
  return { open }
}
