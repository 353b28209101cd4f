import type { Language } from '../basics/words.ts';

const sampleLength = 60_000;

const commonWords = {
  en: 'the of and to in for is by with on that be from which are this will shall',
  fr: 'le la les des et du en un une pour par dans sur au aux est que qui avec',
  es: 'el la los las de y del en un una para por con que se al su es lo',
} as const;

const spaced = ['en', 'fr', 'es'] as const;

/**
 * The language a text is mostly written in, told by script and, for Latin script, by common words; `null` where it is
 * none of the six or cannot be told.
 */
export function languageOf(text: string): Language | null {
  const sample = text.slice(0, sampleLength);
  // Letters of one script stand together: counting their runs is quicker than counting each.
  const count = (runs: RegExp): number =>
    (sample.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
  const han = count(/\p{Script=Han}+/gu);
  const arabic = count(/\p{Script=Arabic}+/gu);
  const cyrillic = count(/\p{Script=Cyrillic}+/gu);
  const latin = count(/\p{Script=Latin}+/gu);
  // A Chinese character says as much as two or three letters, and Chinese texts are full of Latin acronyms.
  const most = Math.max(han * 3, arabic, cyrillic, latin);
  if (most === 0) return null;
  if (most === han * 3) return count(/[\u3040-\u30ff\uac00-\ud7af]+/g) * 10 > han ? null : 'zh';
  if (most === arabic) return count(/[پچژگیےہ]/g) * 30 > arabic ? null : 'ar';
  if (most === cyrillic) {
    return cyrillic > 300 && (count(/[ыэ]/gi) === 0 || count(/[іїєґўј]/gi) > 0) ? null : 'ru';
  }
  return latinLanguage(sample);
}

function latinLanguage(sample: string): Language | null {
  const words = sample.toLowerCase().match(/[\p{Script=Latin}]+/gu) ?? [];
  const hits = spaced.map((language) => {
    const common: ReadonlySet<string> = new Set(commonWords[language].split(' '));
    return { language, count: words.filter((word) => common.has(word)).length };
  });
  hits.sort((a, b) => b.count - a.count);
  const [first, second] = hits;
  if (!first || !second || first.count === second.count) return null;
  return first.count * 12 >= words.length ? first.language : null;
}
