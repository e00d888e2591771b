/**
 * Writes lib/domain/text/font-metrics.ts from the reading face's own files: `npm run font:metrics` after a new version of
 * the font, together with a new LAYOUT_VERSION. A test compares the table with the font.
 */
import { writeFileSync } from 'node:fs';
import { METRICS_FILE, metricsModule } from '../fixtures/font-metrics.ts';

writeFileSync(METRICS_FILE, metricsModule());
