/**
 * What the process counts about itself, for whoever watches over it (`/api/metrics`, Prometheus' text format). Numbers
 * only: no address, no account, no word of a text.
 */
import type { ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

interface Meters {
  readonly registry: Registry;
  readonly requests: Histogram<'status'>;
  readonly signIns: Counter<'outcome'>;
  readonly logged: Counter<'level'>;
}

// The launcher's module and the one in Next's bundle are two copies in one process: they count together.
const shared: { consensoMeters?: Meters } = globalThis as object;

function meters(): Meters {
  shared.consensoMeters ??= begin();
  return shared.consensoMeters;
}

function begin(): Meters {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'consenso_' });
  return {
    registry,
    requests: new Histogram({
      name: 'consenso_http_request_seconds',
      help: 'Time to the end of an answer, by the first figure of its status; streams of events left out',
      labelNames: ['status'],
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers,
    }),
    signIns: new Counter({
      name: 'consenso_sign_ins_total',
      help: 'Attempts to sign in with a password, by what became of them',
      labelNames: ['outcome'],
      registers,
    }),
    logged: new Counter({
      name: 'consenso_log_lines_total',
      help: 'Lines written to the log, by level',
      labelNames: ['level'],
      registers,
    }),
  };
}

/** Measures an answer from now to its end. */
export function countRequest(response: ServerResponse): void {
  const begun = performance.now();
  response.once('close', () => {
    if (response.getHeader('content-type') === 'text/event-stream') return;
    const status = `${Math.floor(response.statusCode / 100)}xx`;
    meters().requests.observe({ status }, (performance.now() - begun) / 1_000);
  });
}

/** What became of an attempt to sign in. */
export function countSignInOutcome(outcome: 'done' | 'refused' | 'limited'): void {
  meters().signIns.inc({ outcome });
}

/** A line was logged. */
export function countLogLine(level: string): void {
  meters().logged.inc({ level });
}

/** A number that is asked for whenever the metrics are read, such as how many documents are open. */
export function gauge(name: string, help: string, read: () => number): void {
  const { registry } = meters();
  registry.removeSingleMetric(name);
  registry.registerMetric(
    new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(read());
      },
    }),
  );
}

/** Everything counted, in Prometheus' text format. */
export async function metricsText(): Promise<{ readonly contentType: string; readonly text: string }> {
  const { registry } = meters();
  return { contentType: registry.contentType, text: await registry.metrics() };
}
