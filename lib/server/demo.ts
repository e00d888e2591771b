import { db } from '../db/client.ts';
import { inTurn } from '../db/lock.ts';
import { loadDemo } from '../demo/load-demo.ts';

/** Loads the demo round into a database that holds nothing yet. Says whether it did. */
export function loadDemoOnce(url: string): Promise<boolean> {
  return inTurn(url, 'demo', async () => {
    const [accounts, negotiations] = await Promise.all([db().account.count(), db().negotiation.count()]);
    if (accounts > 0 || negotiations > 0) return false;
    await loadDemo();
    return true;
  });
}
