import { type IStylesOptions, LineRuleType } from 'docx';

const serif = 'Times New Roman';
/** Half a point is Word's unit of size, a twentieth of a point its unit of distance. */
const points = (value: number): number => value * 20;
const hanging = points(36);
// Distances between lines are shares of the type's own; LibreOffice takes one without a rule for a fixed height.

/** The document's styles: a delegation that restyles them restyles the whole text. */
export function wordStyles(language: string): IStylesOptions {
  const body = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: { font: serif, size: 24, language: { value: language } },
        paragraph: { spacing: { after: points(8), line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 32, bold: true },
        paragraph: { spacing: { after: points(14), line: 276, lineRule: LineRuleType.AUTO } },
      },
      heading1: {
        run: { size: 26, bold: true },
        paragraph: {
          spacing: { before: points(16), after: points(8), line: 276, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      footnoteText: {
        run: { size: 20 },
        paragraph: { spacing: { after: points(2), line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      { id: 'Chapeau', name: 'Chapeau', ...body, paragraph: { keepNext: true } },
      { id: 'Preambular', name: 'Preambular paragraph', ...body, paragraph: { indent: { firstLine: hanging } } },
      {
        id: 'Operative',
        name: 'Operative paragraph',
        ...body,
        // Word takes the hanging indent itself as the tab stop between a label and the words.
        paragraph: { indent: { left: hanging, hanging } },
      },
      { id: 'Narrative', name: 'Narrative paragraph', ...body },
      // By its style a reader tells a reservation from the text's own footnotes.
      { id: 'Reservation', name: 'Reservation', basedOn: 'FootnoteText' },
      { id: 'Remark', name: 'Remark', basedOn: 'Normal', run: { size: 20, italics: true } },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { size: 20 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
    characterStyles: [
      { id: 'RunInHeading', name: 'Run-in heading', run: { bold: true } },
      { id: 'DelegationNames', name: 'Delegation names', run: { size: 20 } },
    ],
  };
}
