import type { Content } from '../domain/text/paragraph.ts';
import type { DraftInput } from '../inputs/draft.ts';

/** A paragraph as printed: its short title if any, the opening word in italics, and the rest. */
function paragraph(
  heading: string | null,
  opening: string,
  rest: string,
): { heading: string | null; content: Content } {
  return {
    heading,
    content: [
      { kind: 'text', text: opening, italic: true },
      { kind: 'text', text: rest },
    ],
  };
}

/**
 * The demo round's zero draft, English. It is illustrative, and the demo says so: no text of a bi-regional declaration has
 * survived in the sources. What delegations said about it on 29 March 2017 is real.
 */
export const ZERO_DRAFT: DraftInput = {
  slug: 'common-position',
  symbol: 'RCM-SACM/2017/L.1',
  troikaYear: 2017,
  keysRequired: 2,
  language: 'en',
  title:
    'Common position of the Regional Conference on Migration and the South American Conference on Migration for the Global Compact for Safe, Orderly and Regular Migration',
  sections: [
    {
      kind: 'preamble',
      numbering: 'PP',
      heading: 'Preamble',
      chapeau:
        'The Member Countries of the Regional Conference on Migration and of the South American Conference on Migration,',
      paragraphs: [
        paragraph(
          null,
          'Recalling',
          ' the New York Declaration for Refugees and Migrants, in which 193 Member States of the United Nations agreed to develop a global compact for safe, orderly and regular migration,',
        ),
        paragraph(
          null,
          'Recognizing',
          ' the positive contribution of migrants to inclusive growth and sustainable development, and the place of migration in the 2030 Agenda for Sustainable Development,',
        ),
        paragraph(
          null,
          'Bearing in mind',
          ' that the countries of the continent are at the same time countries of origin, transit, destination and return,',
        ),
        paragraph(
          null,
          'Reaffirming',
          ' that both regional processes are non-binding, and that this common position is without prejudice to the position of any Member Country,',
        ),
      ],
    },
    {
      kind: 'items',
      numbering: 'item',
      heading: 'Principles and commitments',
      chapeau: null,
      paragraphs: [
        paragraph(
          'Human rights',
          'Commit',
          ' to protecting the human rights of all migrants regardless of their migration status, with particular attention to women, to girls, boys and adolescents, and to persons in situations of vulnerability, among them victims of trafficking in persons and of modern slavery;',
        ),
        paragraph(
          'Shared responsibility',
          'Affirm',
          ' the shared responsibility of countries of origin, transit, destination and return, according to their capacities and their national legislation;',
        ),
        paragraph(
          'Contributions of migrants',
          'Recognize',
          ' migrants as actors of development and highlight their contributions to the communities of origin and of destination;',
        ),
        paragraph(
          'Intolerance',
          'Condemn',
          ' all forms of racism, xenophobia and intolerance against migrants, and promote a narrative on migration that is fair and based on evidence;',
        ),
        paragraph(
          'Migration management',
          'Promote',
          ' the management of orderly and safe migration flows and more efficient border management, with regular channels that are accessible and that reduce the risks of irregular migration;',
        ),
        paragraph(
          'International cooperation',
          'Call for',
          ' stronger international cooperation to reinforce the capacities of States, in particular for consular protection, return in dignity and reintegration;',
        ),
        paragraph(
          'Climate change',
          'Acknowledge',
          ' that natural disasters and the adverse effects of climate change are among the drivers of migration, and that they call for cooperation among the countries of the region;',
        ),
      ],
    },
    {
      kind: 'items',
      numbering: 'item',
      heading: 'Extra-regional and extra-continental flows',
      chapeau: null,
      paragraphs: [
        paragraph(
          'Terms',
          'Understand',
          ', for the purposes of this position, extra-regional migration as that of nationals of countries of the American continent that are members of neither process, and extra-continental migration as that of persons coming from other continents;',
        ),
        paragraph(
          'Response',
          'Agree',
          ' to exchange timely information on these flows and to seek a coordinated response, since unilateral decisions affect neighbouring countries;',
        ),
      ],
    },
    {
      kind: 'items',
      numbering: 'item',
      heading: 'Follow-up',
      chapeau: null,
      paragraphs: [
        paragraph(
          null,
          'Request',
          ' the Technical Secretariats of both processes to present this common position as an input to the intergovernmental negotiation of the Global Compact.',
        ),
      ],
    },
  ],
};
