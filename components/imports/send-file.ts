'use client';

import type { Answer } from '#components/ui/use-act.ts';
import type { importDoors } from '#lib/actions/import-doors.ts';
import type { ImportProgress } from '#lib/imports/progress.ts';

/** What files can be sent for. */
export type ImportDoor = keyof typeof importDoors;

/** Who is told how far it is, and how it is given up. */
export interface Sending {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

interface Line<T> {
  readonly progress?: ImportProgress;
  readonly answer?: Answer<T>;
}

/**
 * Sends a form with a file and gives the last line of what comes back; stages are told as they come. Rejects where the
 * answer does not come through, by one's own giving up too. A request of the old kind, since `fetch` does not tell how
 * much of a file has been sent.
 */
export function sendFile<T>(door: ImportDoor, form: FormData, { signal, onProgress }: Sending): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let told = 0;
    const hear = () => {
      const lines = request.responseText.slice(told).split('\n');
      for (const line of lines.slice(0, -1)) {
        told += line.length + 1;
        const { progress, answer } = JSON.parse(line) as Line<T>;
        if (progress) onProgress(progress);
        if (answer) resolve(answer);
      }
    };
    const fail = () => reject(new Error(`The file was not taken: ${request.status}.`));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress({ stage: 'sending', share: total === 0 ? 0 : loaded / total }),
    );
    request.addEventListener('progress', () => request.status === 200 && hear());
    request.addEventListener('load', () => {
      if (request.status === 200) hear();
      // Once it is settled, this settles nothing.
      fail();
    });
    for (const end of ['error', 'abort'] as const) request.addEventListener(end, fail);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/api/imports/${door}`);
    request.send(form);
  });
}
