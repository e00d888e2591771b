/** What holds for every request before any page or route sees it, and what every answer carries. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ADDRESS_HEADER, clientAddress } from '../auth/client-address.ts';
import { env } from '../env.ts';

// Next takes a nonce for its scripts from these when a request carries them, and any client can send them.
const NOT_FROM_OUTSIDE = ['content-security-policy', 'content-security-policy-report-only', ADDRESS_HEADER];

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Routes, flags and Next's own files say for themselves what they may do. */
const NO_PAGE = /^\/(api|flags|_next)\//;

/**
 * Readies a request for the pages. False where it was answered already: a change that a page of another site, or of none,
 * made the browser send. Server actions are checked by Next once more; this holds for routes too.
 */
export function guardRequest(request: IncomingMessage, response: ServerResponse, dev: boolean): boolean {
  for (const name of NOT_FROM_OUTSIDE) delete request.headers[name];
  const forwarded = request.headers['x-forwarded-for'];
  request.headers[ADDRESS_HEADER] = clientAddress(
    request.socket.remoteAddress,
    typeof forwarded === 'string' ? forwarded : forwarded?.join(','),
  );
  if (env().hsts) response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  if (!SAFE_METHODS.has(request.method ?? '') && !isOwnOrigin(request)) {
    response.writeHead(403, { 'Cache-Control': 'no-store' }).end();
    return false;
  }
  if (!NO_PAGE.test(request.url ?? '')) {
    const policy = contentSecurityPolicy({
      nonce: randomBytes(16).toString('base64'),
      host: request.headers.host,
      dev,
    });
    // Next gives the nonce that it finds here to each script it writes into the page.
    request.headers['content-security-policy'] = policy;
    response.setHeader('Content-Security-Policy', policy);
  }
  return true;
}

/**
 * Browsers name the origin with every change they send; without one nothing is changed. Sign-in alone, which asks for a
 * token of its own that no other site can read, can be done by what is no browser.
 */
function isOwnOrigin({ headers, url = '' }: IncomingMessage): boolean {
  if (headers.origin === undefined) return url.startsWith('/api/auth/');
  const { origin } = headers;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === headers.host || origin === new URL(env().publicUrl).origin;
}

/**
 * Scripts run with this answer's nonce alone, and what they load. Styles may stand in the page: React's attributes and
 * the editor's and dialogs' own sheets are made in the browser, and no stored text ever becomes a style.
 */
export function contentSecurityPolicy({ nonce, host, dev }: { nonce: string; host: string | undefined; dev: boolean }) {
  // Safari does not count WebSockets as the page's own.
  const sockets = /^[\w.:[\]-]+$/.test(host ?? '') ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'self'",
    // React says where an error arose with eval, in development alone.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self' blob:",
    "frame-ancestors 'none'",
    ...(env().publicUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
