/** What `scripts/demo-server.ts` tells the page. */
export interface DemoConfig {
  readonly url: string
  readonly apiKey: string
  readonly inbox?: string
  readonly faults?: string
}
