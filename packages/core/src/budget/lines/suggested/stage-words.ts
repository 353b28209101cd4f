import type { Stage } from '../../cube.ts';

const plain =
  /budget|presup|voranschlag|ansatz|haushalt|бюджет|план(?!\p{L})|estimat|预算|預算|予算|ميزانية|اعتماد|orçament|dota[çc]|bilancio|תקציב/iu;
const spent =
  /actual|spent|outturn|execut|ejec|oblig|obl_|pagad|pagos|gast(?:o|ado)s? real|recaud|recon|r[ée]alis|исполн|касс|факт|决算|決算|执行|実績|实际|فعلي|منصرف|rechnung|ergebnis|\bist\b|empenh|liquidad|realizad|ביצוע|consuntiv|mandats? [ée]mis|mandat[ée]\b/iu;
/** What money is for, which budgets are called by as well as accounts. */
const spending = /expen|d[eé]pens|gasto|расход|支出|مصروف|ausgab|aufwand|despesa|spese|cost/iu;
const words: readonly (readonly [Stage, RegExp])[] = [
  ['final', /final|d[ée]finiti[vf]|closing|endg[üu]ltig|итог|最终|نهائي/iu],
  ['revised', /revis|r[ée]vis|modif|amend|adjust|updated|atualiz|actualiz|уточн|调整|調整|معدل|nachtrag/iu],
  ['proposed', /propos|draft|request|proyecto|projet|entwurf|проект|拟议|建议|مقترح/iu],
  [
    'approved',
    /approv|approuv|apro[bv]a|autoriz|adopt|enacted|initia[lu]|inicial|original|vot[eé]|approp|alloc|утвержд|核定|年初|معتمد|أصلي|ursprüng/iu,
  ],
  ['approved', plain],
  ['expenditure', spending],
];
const movement =
  /^(?:\p{L}+\s){0,2}?(?:modif\p{L}*|amendments?|adjustments?|changes?|transfers?|virements?|mod_\w+|изменени\p{L}*|调整数|比較|比较|増減|增减\p{L}*|تعديل\p{L}*|التعديل\p{L}*|nachtr[aä]g\p{L}*|altera[çc]\p{L}*)(?:\s.*)?$/iu;

/** The stage that words speak of; `null` for none. */
export function stageOf(text: string): Stage | null {
  if (spent.test(text)) return 'expenditure';
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Says whether words speak of expenditure without saying whether it was planned or made. */
export function isOnlySpending(text: string): boolean {
  return stageOf(text) === 'expenditure' && !spent.test(text);
}

/** Says whether a column is what was changed, and no amount that stands for itself. */
export function isMovement(text: string): boolean {
  return movement.test(text.trim());
}

/** Says whether the name of a column speaks of the year before. */
export function isOfYearBefore(text: string): boolean {
  return /previous year|prior year|last year|ann[ée]e pr[ée]c[ée]dente|a[ñn]o anterior|exercice pr[ée]c[ée]dent|ejercicio anterior|прошл|предыдущ|前年|上年|السنة السابقة|vorjahr/iu.test(
    text,
  );
}

const languages = ['en', 'fr', 'es', 'pt', 'de', 'it', 'ru', 'zh', 'ar'] as const;
const months = new Map(
  languages.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) =>
      Array.from({ length: 12 }, (_, index) => {
        const name = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(
          Date.UTC(2023, index, 15),
        );
        return [name.toLowerCase().replace(/\.$/, ''), index + 1] as const;
      }),
    ),
  ),
);

/** The month that the name of a column is, from 1; `null` for none. */
export function monthIn(text: string): number | null {
  const bare = text
    .toLowerCase()
    .replace(/[\d\s'’./-]*(?:19|20)?\d\d$/, '')
    .replace(/\.$/, '')
    .trim();
  return months.get(bare) ?? null;
}

/** Words for stages that also name what has a code: a project, or the vote of a parliament. */
const alsoCoded =
  /^(?:(?:le|la|el)\s)?(?:projets?|proyectos?|проекты?|votes?|requests?|estimates?)(?:\s(?:no|number|code)\.?)?$/iu;
const quarter =
  /^(?:q[1-4]|[1-4]q|t[1-4]|quarter\s?\d)(?:[\s/'’-]*(?:19|20)?\d\d)?$|quarter|trimest|quartal|квартал|季度|الربع/iu;

/** Says whether the name of a column of figures is a word for amounts: a stage of a budget, a month, a quarter of a year. */
export function isOfAmounts(text: string): boolean {
  const name = text.trim();
  if (alsoCoded.test(name)) return false;
  return stageOf(name) !== null || monthIn(name) !== null || quarter.test(name);
}
