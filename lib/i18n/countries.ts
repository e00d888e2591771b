import type { Locale } from './locales.ts';

/** ISO 3166-1: each country's alpha-3 code followed by its alpha-2 code. */
const CODES = `
  AND AD ARE AE AFG AF ATG AG AIA AI ALB AL ARM AM AGO AO ATA AQ ARG AR ASM AS AUT AT AUS AU ABW AW ALA AX AZE AZ BIH BA
  BRB BB BGD BD BEL BE BFA BF BGR BG BHR BH BDI BI BEN BJ BLM BL BMU BM BRN BN BOL BO BES BQ BRA BR BHS BS BTN BT BVT BV
  BWA BW BLR BY BLZ BZ CAN CA CCK CC COD CD CAF CF COG CG CHE CH CIV CI COK CK CHL CL CMR CM CHN CN COL CO CRI CR CUB CU
  CPV CV CUW CW CXR CX CYP CY CZE CZ DEU DE DJI DJ DNK DK DMA DM DOM DO DZA DZ ECU EC EST EE EGY EG ESH EH ERI ER ESP ES
  ETH ET FIN FI FJI FJ FLK FK FSM FM FRO FO FRA FR GAB GA GBR GB GRD GD GEO GE GUF GF GGY GG GHA GH GIB GI GRL GL GMB GM
  GIN GN GLP GP GNQ GQ GRC GR SGS GS GTM GT GUM GU GNB GW GUY GY HKG HK HMD HM HND HN HRV HR HTI HT HUN HU IDN ID IRL IE
  ISR IL IMN IM IND IN IOT IO IRQ IQ IRN IR ISL IS ITA IT JEY JE JAM JM JOR JO JPN JP KEN KE KGZ KG KHM KH KIR KI COM KM
  KNA KN PRK KP KOR KR KWT KW CYM KY KAZ KZ LAO LA LBN LB LCA LC LIE LI LKA LK LBR LR LSO LS LTU LT LUX LU LVA LV LBY LY
  MAR MA MCO MC MDA MD MNE ME MAF MF MDG MG MHL MH MKD MK MLI ML MMR MM MNG MN MAC MO MNP MP MTQ MQ MRT MR MSR MS MLT MT
  MUS MU MDV MV MWI MW MEX MX MYS MY MOZ MZ NAM NA NCL NC NER NE NFK NF NGA NG NIC NI NLD NL NOR NO NPL NP NRU NR NIU NU
  NZL NZ OMN OM PAN PA PER PE PYF PF PNG PG PHL PH PAK PK POL PL SPM PM PCN PN PRI PR PSE PS PRT PT PLW PW PRY PY QAT QA
  REU RE ROU RO SRB RS RUS RU RWA RW SAU SA SLB SB SYC SC SDN SD SWE SE SGP SG SHN SH SVN SI SJM SJ SVK SK SLE SL SMR SM
  SEN SN SOM SO SUR SR SSD SS STP ST SLV SV SXM SX SYR SY SWZ SZ TCA TC TCD TD ATF TF TGO TG THA TH TJK TJ TKL TK TLS TL
  TKM TM TUN TN TON TO TUR TR TTO TT TUV TV TWN TW TZA TZ UKR UA UGA UG UMI UM USA US URY UY UZB UZ VAT VA VCT VC VEN VE
  VGB VG VIR VI VNM VN VUT VU WLF WF WSM WS YEM YE MYT YT ZAF ZA ZMB ZM ZWE ZW`
  .trim()
  .split(/\s+/);

const ALPHA_2: ReadonlyMap<string, string> = new Map(
  CODES.flatMap((code, index) => (index % 2 === 0 ? [[code, CODES[index + 1] ?? ''] as const] : [])),
);

/** Names in the form of United Nations documents, where the platform has another. */
const DOCUMENT_NAMES: Readonly<Partial<Record<string, Partial<Record<Locale, string>>>>> = {
  CIV: { en: 'Côte d’Ivoire', es: 'Côte d’Ivoire' },
  COD: { en: 'Democratic Republic of the Congo', es: 'República Democrática del Congo' },
  COG: { en: 'Congo', es: 'Congo' },
  CPV: { en: 'Cabo Verde' },
  MMR: { en: 'Myanmar', es: 'Myanmar' },
  SUR: { es: 'Suriname' },
};

const names = new Map<string, Intl.DisplayNames>();

/** The country's name in the given language; the code itself where it names no country. */
export function countryName(alpha3: string, locale: Locale): string {
  const alpha2 = countryAlpha2(alpha3);
  if (alpha2 === null) return alpha3;
  return DOCUMENT_NAMES[alpha3]?.[locale] ?? displayNames(locale).of(alpha2) ?? alpha3;
}

/** ISO 3166-1 alpha-2 code of an alpha-3 code in upper case; null where there is no such country. */
export function countryAlpha2(alpha3: string): string | null {
  return ALPHA_2.get(alpha3) ?? null;
}

/** All ISO 3166-1 alpha-3 codes. */
export function countryCodes(): readonly string[] {
  return [...ALPHA_2.keys()];
}

function displayNames(locale: Locale): Intl.DisplayNames {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  names.set(locale, known);
  return known;
}
