import { isIP, isIPv6 } from 'node:net';
import { env } from '../env.ts';

/** The request header in which the one server tells the pages who knocked. What comes from outside is thrown away. */
export const ADDRESS_HEADER = 'x-consenso-address';

/**
 * Where a request comes from: the other end of the connection, or, where that is a proxy we trust, the last address that
 * the proxy added to `X-Forwarded-For`. Anybody can write the entries before the last.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const address = plain(peer ?? '');
  const named = plain(forwardedFor?.split(',').at(-1)?.trim() ?? '');
  return isIP(named) !== 0 && isTrusted(address) ? named : address;
}

/**
 * What an address is counted by: an IPv6 one by the first half, since whoever has one has all of that half's. Addresses
 * in one network are then one.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const between = tail === undefined ? 0 : 8 - before.length - after.length;
  const all = [...before, ...Array.from({ length: between }, () => '0'), ...after];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

function isTrusted(address: string): boolean {
  return env().trustedProxies.includes(address);
}

/** An IPv4 address as such, also where the socket gives it in IPv6's form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
