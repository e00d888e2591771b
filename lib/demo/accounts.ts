/** The part of every demo address behind the @; `.example` is reserved and reaches nobody. */
export const DEMO_DOMAIN = 'demo.consenso.example';

/** The demo address of a party: `gtm@…` for Guatemala, `ts-rcm@…` for a Secretariat. */
export function demoEmail(partyCode: string): string {
  return `${partyCode.toLowerCase()}@${DEMO_DOMAIN}`;
}

/** The observer that has a demo account; the other observers are invited. */
export const DEMO_OBSERVER = 'IOM';
