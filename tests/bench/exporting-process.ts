/**
 * Live drafting in a process that, from one SIGUSR2 to the next, makes two Word files of a long text's compilation at once,
 * over and over, as when two people export. SLUG names the negotiation.
 */
import { makeFile } from '#lib/jobs/make-file.ts';
import { exportView } from '#lib/queries/export-view.ts';
import '../setup/live-server-process.ts';

const slug = process.env['SLUG'] ?? '';
let over: AbortController | null = null;

async function again(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const view = await exportView({ slug, text: 'compilation', revision: null });
    if (view === null) throw new Error('There is no long text.');
    await makeFile({ view, format: 'docx', preview: false }, signal);
  }
}

process.on('SIGUSR2', () => {
  const { signal } = over ?? {};
  over?.abort();
  over = signal ? null : new AbortController();
  if (over) void Promise.all([again(over.signal), again(over.signal)]);
});
