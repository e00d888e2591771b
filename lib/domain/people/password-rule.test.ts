import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters, PASSWORD_MAXIMUM, PASSWORD_MINIMUM, passwordFault } from './password-rule.ts';

test.each([
  ['', 'passwordTooShort'],
  ['elevenchars', 'passwordTooShort'],
  ['🇬🇹🇬🇹🇬🇹', 'passwordTooShort'],
  ['x'.repeat(PASSWORD_MAXIMUM + 1), 'passwordTooLong'],
  ['aaaaaaaaaaaa', 'passwordCommon'],
  ['abababababab', 'passwordCommon'],
  ['password1234', 'passwordCommon'],
  ['P@ssw0rd2017!', 'passwordCommon'],
  ['Contraseña2026', 'passwordCommon'],
  ['consenso-demo', 'passwordCommon'],
  ['welcomewelcome', 'passwordCommon'],
  ['qwertyuiop123', 'passwordCommon'],
  ['123456789012', 'passwordCommon'],
  ['1qaz2wsx3edc', 'passwordCommon'],
  ['lkjhgfdsa321', 'passwordCommon'],
  ['four trucks at dawn', null],
  ['la mesa del café azul', null],
  ['x7k2m9p4q1z8', null],
  ['password of the harbour', null],
] as const)('%j: %s', (password, fault) => {
  expect(passwordFault(password)).toBe(fault);
});

test('a password that is only its owner’s name or address is refused', () => {
  const personal = ['Delegate of Guatemala', 'delegate.one@minex.example'];
  expect(passwordFault('Guatemala2026', personal)).toBe('passwordPersonal');
  expect(passwordFault('delegateone-minex', personal)).toBe('passwordPersonal');
  expect(passwordFault('Guatemala votes at noon', personal)).toBe(null);
});

test('any text is judged, and nothing too short passes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), fc.array(fc.string()), (password, personal) => {
      const length = countCharacters(password);
      const fault = passwordFault(password, personal);
      expect(fault === 'passwordTooShort').toBe(length < PASSWORD_MINIMUM);
      expect(fault === 'passwordTooLong').toBe(length > PASSWORD_MAXIMUM);
    }),
  );
});
