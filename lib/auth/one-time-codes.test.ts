import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { settleEnv } from '../env.ts';
import { hashRecoveryCode, newRecoveryCodes, newSecret, seal, stepOfCode, unseal } from './one-time-codes.ts';

beforeAll(() => settleEnv({ NEXTAUTH_SECRET: 'a secret that only the tests know of' }));

describe('a one-time code', () => {
  // RFC 6238, appendix B: the secret "12345678901234567890", SHA-1, the last six figures.
  const secret = Secret.fromUTF8('12345678901234567890').base32;
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [2_000_000_000, '279037'],
  ])('of second %i is %s', (second, code) => {
    expect(stepOfCode(secret, code, new Date(second * 1_000))).toBe(Math.floor(second / 30));
    expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)}`, new Date(second * 1_000))).not.toBeNull();
    expect(stepOfCode(secret, code, new Date((second + 30) * 1_000))).toBe(Math.floor(second / 30));
    expect(stepOfCode(secret, code, new Date((second + 90) * 1_000))).toBeNull();
  });

  test.each(['', '28708', '2870820', 'abcdef', '000000'])('“%s” is none', (code) => {
    expect(stepOfCode(secret, code, new Date(59_000))).toBeNull();
  });

  test('of a new secret is what an authenticator shows that read its address', () => {
    const made = newSecret('ana@example.org');
    const address = new URL(made.address);
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('issuer')).toBe('Consenso');
    const shown = TOTP.generate({ secret: Secret.fromBase32(address.searchParams.get('secret') ?? '') });
    expect(stepOfCode(made.secret, shown, new Date())).not.toBeNull();
  });
});

test('a sealed secret opens with the same key alone', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(unseal(sealed)).toBe('JBSWY3DPEHPK3PXP');
  settleEnv({ NEXTAUTH_SECRET: 'another secret that is just as long as it must be' });
  expect(unseal(sealed)).toBeNull();
  settleEnv({ NEXTAUTH_SECRET: 'a secret that only the tests know of' });
});

test('ten recovery codes, all different, however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const [code = ''] = codes;
  expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(hashRecoveryCode(` ${code.toUpperCase().replace('-', ' ')}`)).toBe(hashRecoveryCode(code));
});
