/** Everybody the authorization table tells apart. */

/** Who may ask. `owner` is the delegation that the table's proposals, reservations and terms belong to. */
export const ROLES = [
  'stranger',
  'suspended',
  'observer',
  'delegation',
  'owner',
  'troika',
  'chair',
  'secretariat',
  'otherSecretariat',
] as const;
export type Role = (typeof ROLES)[number];

/** The party each role acts for; `suspended` is a second person of the chair's delegation, who could do most. */
export const PARTY_OF: Readonly<Record<Exclude<Role, 'stranger'>, string>> = {
  suspended: 'SLV',
  observer: 'IOM',
  delegation: 'CAN',
  owner: 'GTM',
  troika: 'HND',
  chair: 'SLV',
  secretariat: 'TS-RCM',
  otherSecretariat: 'TS-SACM',
};

export const OUTSIDERS = ['stranger', 'suspended'] as const;
export const MEMBERS: readonly Role[] = ROLES.filter((role) => role !== 'stranger' && role !== 'suspended');
export const DELEGATIONS = ['delegation', 'owner', 'troika', 'chair'] as const;
export const SECRETARIATS = ['secretariat', 'otherSecretariat'] as const;
export const CHAIRS = ['chair', 'secretariat', 'otherSecretariat'] as const;
export const DRAFTERS = ['troika', 'chair', 'secretariat', 'otherSecretariat'] as const;
export const OTHER_DELEGATIONS = ['delegation', 'troika', 'chair'] as const;
