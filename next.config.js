import createNextIntlPlugin from 'next-intl/plugin';

const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()' },
];

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  // `npm test` checks the types; a newcomer's first start need not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Native and WebAssembly packages, and those that must exist once in the process.
  serverExternalPackages: [
    '@hocuspocus/server',
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'docx',
    'pino',
    'prom-client',
    'rate-limiter-flexible',
    'mammoth',
    'lib0',
    'pg',
    'y-protocols',
    'yjs',
  ],
  // An upload of 10 MB and what surrounds it in the request.
  experimental: { serverActions: { bodySizeLimit: '11mb' } },
  allowedDevOrigins: ['127.0.0.1'],
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    // What a signed-in person sees is kept by nobody in between. Next's own files and flags are the same for all. These
    // headers win over a route's own, so they stay away from where a route has a stricter or a laxer one.
    { source: '/((?!_next/static|flags/).*)', headers: [{ key: 'Cache-Control', value: 'private, no-store' }] },
  ],
};

export default createNextIntlPlugin('./lib/i18n/request.ts')(config);
