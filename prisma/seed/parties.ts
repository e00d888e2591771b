import type { PrismaClient } from '../generated/client.ts';

/** The two conferences with their members, and who held the troika seats by year: past, present (PPT), next. */
const BLOCS = [
  {
    code: 'RCM',
    names: {
      en: 'Regional Conference on Migration',
      es: 'Conferencia Regional sobre Migración',
      pt: 'Conferência Regional sobre Migração',
      fr: 'Conférence régionale sur les migrations',
    },
    secretariat: { en: 'Technical Secretariat of the RCM', es: 'Secretaría Técnica de la CRM' },
    members: ['BLZ', 'CAN', 'CRI', 'DOM', 'SLV', 'USA', 'GTM', 'HND', 'MEX', 'NIC', 'PAN'],
    troikas: { 2016: ['MEX', 'HND', 'SLV'], 2017: ['HND', 'SLV', 'PAN'], 2018: ['SLV', 'PAN', 'GTM'] },
  },
  {
    code: 'SACM',
    names: {
      en: 'South American Conference on Migration',
      es: 'Conferencia Suramericana sobre Migraciones',
      pt: 'Conferência Sul-Americana sobre Migrações',
      fr: 'Conférence sud-américaine sur les migrations',
    },
    secretariat: { en: 'Technical Secretariat of the SACM (IOM)', es: 'Secretaría Técnica de la CSM (OIM)' },
    members: ['ARG', 'BOL', 'BRA', 'CHL', 'COL', 'ECU', 'GUY', 'PRY', 'PER', 'SUR', 'URY', 'VEN'],
    troikas: { 2016: ['CHL', 'PRY', 'URY'], 2017: ['PRY', 'URY', 'BOL'], 2018: ['URY', 'BOL', 'PER'] },
  },
] as const;

const OBSERVERS = [
  {
    code: 'IOM',
    names: { en: 'International Organization for Migration', es: 'Organización Internacional para las Migraciones' },
  },
  {
    code: 'UNHCR',
    names: {
      en: 'United Nations High Commissioner for Refugees',
      es: 'Alto Comisionado de las Naciones Unidas para los Refugiados',
    },
  },
  { code: 'WB', names: { en: 'World Bank', es: 'Banco Mundial' } },
  { code: 'OAS', names: { en: 'Organization of American States', es: 'Organización de los Estados Americanos' } },
  {
    code: 'RNCOM',
    names: {
      en: 'Regional Network for Civil Organizations on Migration',
      es: 'Red Regional de Organizaciones Civiles para las Migraciones',
    },
  },
];

const POSITIONS = ['past', 'present', 'next'] as const;

/**
 * The parties of the two processes, once: a database that already has blocs is left as the Secretariats edited it.
 * A Secretariat's code is its bloc's behind "TS-".
 */
export async function seedParties(db: PrismaClient): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(730001)`;
    if ((await tx.bloc.count()) > 0) return;
    await tx.bloc.createMany({ data: BLOCS.map(({ code, names }) => ({ code, names })) });
    await tx.party.createMany({ data: BLOCS.flatMap(partiesOf) });
    await tx.party.createMany({ data: OBSERVERS.map((observer) => ({ ...observer, kind: 'observer' as const })) });
    await tx.troikaSeat.createMany({ data: BLOCS.flatMap(seatsOf) });
  });
}

function partiesOf(bloc: (typeof BLOCS)[number]) {
  return [
    { code: `TS-${bloc.code}`, kind: 'secretariat' as const, blocCode: bloc.code, names: bloc.secretariat },
    ...bloc.members.map((code) => ({ code, kind: 'delegation' as const, blocCode: bloc.code, names: {} })),
  ];
}

function seatsOf(bloc: (typeof BLOCS)[number]) {
  return Object.entries<readonly string[]>(bloc.troikas).flatMap(([year, seats]) =>
    seats.map((delegation, place) => ({
      blocCode: bloc.code,
      year: Number(year),
      position: POSITIONS[place] ?? ('next' as const),
      delegation,
    })),
  );
}
