/**
 * Live drafting in a process that, from the message `begin` to the message `cease`, makes two Word files of a long text's
 * compilation at once, over and over, as when two people export. SLUG names the negotiation.
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

process.on('message', (asked) => {
  if (asked === 'cease') over?.abort();
  if (asked !== 'begin') return;
  over = new AbortController();
  void Promise.all([again(over.signal), again(over.signal)]);
});
