import { same } from '../../basics/same.ts';
import { isLanguage } from '../../basics/words.ts';
import type { Identity } from '../change.ts';
import type { Scope, SectorPart } from '../plan.ts';
import { LineReader, type NotationContext } from './line-reader.ts';
import { type Line, Problems } from './lines.ts';
import { namesText, nameText, readName } from './names.ts';
import { takePeriod } from './read-entity.ts';
import { writePeriod } from './write-entity.ts';
import { lineOf, listOption, option, wordsText } from './written.ts';

const sectorParts: readonly SectorPart[] = [
  'strategy',
  'risks',
  'indicators',
  'by-result',
  'by-object',
  'funds-in-trust',
];

const roundings = ['plain', 'controlled'] as const;

/** How words and figures of a plan are noted: in its original language, in its currency. */
export function contextOf(identity: Pick<Identity, 'publication' | 'organization'>): NotationContext {
  return { language: identity.publication.original, digits: identity.organization.currency.digits };
}

/**
 * `plan wipo 2024/25 CHF zh "title" symbol=…`; `organization wipo "name"` where it says more; `extract parts=…` with a line
 * for each sector of it, for what is not whole. A currency whose minor unit has not two digits says so: `JPY:0`.
 */
export function identityLines(identity: Identity): readonly string[] {
  const { publication, organization } = identity;
  const { currency } = organization;
  const language = publication.original;
  const digits = currency.digits === 2 ? '' : `:${currency.digits}`;
  const plain = organization.id === identity.id && same(organization.name, {});
  return [
    lineOf(
      'plan',
      nameText(identity.id),
      writePeriod(identity.period),
      `${nameText(currency.code)}${digits}`,
      language,
      option('symbol', publication.symbol),
      option('rounding', publication.rounding),
      wordsText(publication.title, language),
    ),
    ...(plain
      ? []
      : [lineOf('organization', nameText(organization.id), wordsText(organization.name, language))]),
    ...scopeLines(publication.scope),
  ];
}

function scopeLines(scope: Scope): readonly string[] {
  if (scope.kind === 'whole') return [];
  return [
    lineOf('extract', listOption('parts', scope.parts)),
    ...Object.entries(scope.sectors).map(([sector, parts]) => `  ${nameText(sector)} ${namesText(parts)}`),
  ];
}

/** Reads the lines among these that say a plan's identity; notes a problem where there is no line `plan`. */
export function readIdentity(lines: readonly Line[], at: number, problems: Problems): Identity {
  const line = lines.find((one) => startsWith(one, 'plan'));
  if (!line) {
    problems.add('notation-missing', at, { what: 'plan' });
    return readHeader({ number: at, tokens: [], children: [] }, new Problems());
  }
  const header = readHeader(line, problems);
  const extract = lines.find((one) => startsWith(one, 'extract'));
  const owner = lines.find((one) => startsWith(one, 'organization'));
  const scope = extract ? readScope(extract, problems) : header.publication.scope;
  const organization = owner ? readOwner(owner, problems, header) : header.organization;
  return { ...header, organization, publication: { ...header.publication, scope } };
}

/** Says whether a line begins with a word. */
export function startsWith(line: Line, word: string): boolean {
  const first = line.tokens[0];
  return first?.kind === 'word' && first.text === word;
}

function readHeader(line: Line, problems: Problems): Identity {
  const reader = new LineReader(line, problems);
  reader.expect('plan');
  const id = reader.name('id');
  const period = takePeriod(reader);
  const [code = '', digits = '2'] = reader.word('currency').split(':');
  const word = reader.word('language');
  if (word !== '' && !isLanguage(word)) reader.problem('notation-bad-value', { word, what: 'language' });
  const original = isLanguage(word) ? word : 'en';
  if (!/^[0-6]$/.test(digits)) reader.problem('notation-bad-value', { word: digits, what: 'digits' });
  const symbol = reader.optionName('symbol');
  const rounding = reader.option('rounding');
  const title = reader.words({ language: original, digits: 2 });
  const rounded = rounding === null ? {} : { rounding: reader.choice(rounding, roundings, 'rounding') };
  reader.done();
  const published = { title, original, scope: { kind: 'whole' }, ...rounded } as const;
  return {
    id,
    period,
    publication: symbol === null ? published : { ...published, symbol },
    organization: { id, name: {}, currency: { code: readName(code) ?? code, digits: Number(digits) } },
  };
}

function readOwner(line: Line, problems: Problems, header: Identity): Identity['organization'] {
  const reader = new LineReader(line, problems);
  reader.expect('organization');
  const id = reader.name('id');
  const name = reader.words(contextOf(header));
  reader.done();
  return { id, name, currency: header.organization.currency };
}

function readScope(line: Line, problems: Problems): Scope {
  const reader = new LineReader(line, problems);
  reader.expect('extract');
  const parts = reader.optionNames('parts');
  reader.done();
  const sectors = line.children.map((child) => {
    const inner = new LineReader(child, problems);
    const sector = inner.name('sector');
    const named = inner.names('parts');
    inner.done();
    const known = named.flatMap((name) => sectorParts.find((part) => part === name) ?? []);
    if (known.length < named.length) {
      inner.problem('notation-bad-value', { word: named.join(','), what: 'parts' });
    }
    return [sector, known] as const;
  });
  return { kind: 'extract', parts, sectors: Object.fromEntries(sectors) };
}
