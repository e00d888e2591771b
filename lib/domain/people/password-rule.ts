/** Fewest characters of a password, as people count them. */
export const PASSWORD_MINIMUM = 12;

/** Most characters: far above any passphrase, so that hashing never takes long. */
export const PASSWORD_MAXIMUM = 200;

/** Why a password is not good enough, or null: too short or long, guessed among the first, or the person's own name. */
export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordPersonal' | null;

/**
 * Words that open the lists of most used passwords, in English, Spanish, Portuguese and French, besides this field's
 * own. A password that is one of them, or several, with figures and signs around, falls in the first minutes.
 */
const COMMON = new Set(
  (
    'password passwort passw contrasena contrasenia clave senha motdepasse secret secreto welcome bienvenido admin ' +
    'administrator administrador letmein login qwerty azerty iloveyou teamo amor monkey dragon football futbol baseball ' +
    'superman batman princess princesa sunshine master shadow changeme cambiame default test prueba temp temporal user ' +
    'usuario consenso demo migration migracion guest invitado hello hola spring summer autumn winter'
  ).split(' '),
);

const ROWS = 'qwertyuiop asdfghjkl zxcvbnm azertyuiop abcdefghijklmnopqrstuvwxyz 1234567890 1qaz2wsx3edc4rfv'.split(
  ' ',
);
const RUNS = ROWS.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

const SIGNS_AS_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Judges a new password. `personal` are words known of its owner (name, address): a password that is little more than
 * one of them is refused. A long phrase of ordinary words passes; composition rules are not asked for.
 */
export function passwordFault(password: string, personal: readonly string[] = []): PasswordFault {
  const length = countCharacters(password);
  if (length < PASSWORD_MINIMUM) return 'passwordTooShort';
  if (length > PASSWORD_MAXIMUM) return 'passwordTooLong';
  if (new Set(password.toLowerCase()).size < 5 || isSequence(password)) return 'passwordCommon';
  if (madeOf(password, COMMON)) return 'passwordCommon';
  const own = new Set(personal.flatMap((text) => letters(text).split(' ')).filter((word) => word.length > 2));
  return madeOf(password, own) ? 'passwordPersonal' : null;
}

/** Characters as people count them: an accented letter or a flag is one. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

/** Whether nothing but the given words is left of the password without its figures and signs, read as letters or not. */
function madeOf(password: string, words: ReadonlySet<string>): boolean {
  const core = password.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const read = Array.from(core, (sign) => SIGNS_AS_LETTERS[sign] ?? sign).join('');
  return [password, read].some((text) => {
    const rest = letters(text)
      .split(' ')
      .filter((word) => word !== '');
    return rest.length > 0 && rest.every((word) => consistsOf(word, words));
  });
}

/** Whether the word is given ones set end to end. Every reachable end is visited once, so no word takes long. */
function consistsOf(word: string, words: ReadonlySet<string>): boolean {
  const ends = new Set([0]);
  for (const end of ends)
    for (const next of words) if (next !== '' && word.startsWith(next, end)) ends.add(end + next.length);
  return ends.has(word.length);
}

/** Lower-case letters without accents; everything else a blank. */
function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, ' ');
}

/** Nothing but runs along the keyboard, the alphabet or the figures, forwards or backwards: "qwertyuiop123". */
function isSequence(password: string): boolean {
  const typed = password.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (typed.length * 2 < password.length) return false;
  const pieces = typed.match(/[a-z]+|[0-9]+/g) ?? [];
  return runsAlong(typed) || pieces.every((piece) => piece.length > 2 && runsAlong(piece));
}

function runsAlong(piece: string): boolean {
  return RUNS.some((row) => row.repeat(Math.ceil(piece.length / row.length) + 1).includes(piece));
}
