import { describe, expect, test } from 'vitest';
import type { Language } from '../../../basics/words.ts';
import type { Measure } from '../../../indicators/indicator.ts';
import { readMeasure } from './measure.ts';

/** A measure in short: its kind and what it says beside the text. */
function short(measure: Measure): string {
  switch (measure.kind) {
    case 'percentage':
      return `${sign(measure.comparison)}${measure.value}%`;
    case 'count':
      return `${sign(measure.comparison)}${measure.value} ${measure.flow}`;
    case 'money':
      return `${measure.currency} ${measure.value}`;
    case 'growth':
      return `growth ${measure.percent}`;
    case 'per-year':
      return Object.entries(measure.years)
        .map(([year, value]) => `${year}=${value}`)
        .join(' ');
    case 'milestone':
    case 'to-be-determined':
    case 'not-available':
      break;
  }
  return measure.kind;
}

function sign(comparison: string): string {
  return comparison === 'at-least' ? '>=' : comparison === 'at-most' ? '<=' : '';
}

const table: readonly (readonly [Language, string, string])[] = [
  ['en', '85%', '85%'],
  ['en', '85 per cent', '85%'],
  ['en', '≥ 85% satisfied or very satisfied', '>=85%'],
  ['en', 'At least 85% of participants', '>=85%'],
  ['en', 'no more than 5%', '<=5%'],
  ['en', '93% (2022 survey)', '93%'],
  ['en', '100% (7 of 7 booklets in 2022)', '100%'],
  ['en', '20% increase over the biennium', 'growth 20'],
  ['en', 'Increase of 20% over the biennium', 'growth 20'],
  ['en', 'Increase to 85%', '85%'],
  ['en', '10% reduction', 'growth -10'],
  ['en', '1,234 visitors', '1234 stock'],
  ['en', '12 new members', '12 new-in-period'],
  ['en', '12 new members over the biennium', '12 new-in-period'],
  ['en', 'More than 12 members', '>=12 stock'],
  ['en', '12 additional matches', '12 new-in-period'],
  ['en', '46 networks (cumulative, end 2022)', '46 cumulative'],
  ['en', '80 filings per year (160 in 2024/25)', '80 rate'],
  ['en', 'A minimum of 600,000 followers', '>=600000 stock'],
  ['en', 'CHF 546 per filing', 'CHF 546'],
  ['en', '546 Swiss francs (2022)', 'CHF 546'],
  ['en', '2024: 75,100 filings; 2025: 77,700 filings', '2024=75100 2025=77700'],
  ['en', '75,100 filings in 2024; 77,700 filings in 2025', '2024=75100 2025=77700'],
  ['en', 'TBD', 'to-be-determined'],
  ['en', 'To be determined by the end of 2024', 'to-be-determined'],
  ['en', 'n/a', 'not-available'],
  ['en', 'Not available', 'not-available'],
  ['en', '–', 'not-available'],
  ['en', 'Work as agreed at the 42nd session', 'milestone'],
  ['en', 'Phase 2', 'milestone'],
  ['en', 'Roadmap adopted by the Assembly in 2024', 'milestone'],
  ['en', 'Better than in the survey of 2022', 'milestone'],
  ['en', 'Members of all 8 groups that have asked for advice', 'milestone'],
  ['zh', '88%', '88%'],
  ['zh', '≥90%满意', '>=90%'],
  ['zh', '至少 90%', '>=90%'],
  ['zh', '两年期增长 20%', 'growth 20'],
  ['zh', '减少 5%', 'growth -5'],
  ['zh', '提高到 95%', '95%'],
  ['zh', '3,211 人（2022 年）', '3211 stock'],
  ['zh', '新增 8 个', '8 new-in-period'],
  ['zh', '8 个新的网络', '8 new-in-period'],
  ['zh', '8 个创新中心', '8 stock'],
  ['zh', '不超过 8 天', '<=8 stock'],
  ['zh', '11 个（2022 年底累计）', '11 cumulative'],
  ['zh', '每年 80 件（共 160 件）', '80 rate'],
  ['zh', '新增 6 个成员（每年 3 个）', '6 new-in-period'],
  ['zh', '546 瑞郎（2022 年）', 'CHF 546'],
  ['zh', '2024 年：75,100 件； 2025 年：77,700 件', '2024=75100 2025=77700'],
  ['zh', '期末所有渠道的人数 ≥ 600,000', '>=600000 stock'],
  ['zh', '待定', 'to-be-determined'],
  ['zh', '不可用', 'not-available'],
  ['zh', '第四十二届会议的总结', 'milestone'],
  ['zh', '该机构为各国在所有 8 个重点领域提供的服务', 'milestone'],
  ['fr', '85 %', '85%'],
  ['fr', 'Au moins 85 % de satisfaits', '>=85%'],
  ['fr', 'Augmentation de 20 % sur l’exercice biennal', 'growth 20'],
  ['fr', '13 437 518 visiteurs (2022)', '13437518 stock'],
  ['fr', '12 nouveaux membres', '12 new-in-period'],
  ['fr', '80 demandes par an', '80 rate'],
  ['fr', '46 réseaux (cumul)', '46 cumulative'],
  ['fr', '546 francs suisses', 'CHF 546'],
  ['fr', 'à déterminer', 'to-be-determined'],
  ['fr', 's.o.', 'not-available'],
  ['fr', 'Non disponible', 'not-available'],
  ['es', '85,5 %', '85.5%'],
  ['es', 'Al menos el 85 %', '>=85%'],
  ['es', 'Aumento del 20 % en el bienio', 'growth 20'],
  ['es', '1.234 visitantes', '1234 stock'],
  ['es', '12 nuevas oficinas', '12 new-in-period'],
  ['es', '80 solicitudes por año', '80 rate'],
  ['es', '46 redes (acumulado)', '46 cumulative'],
  ['es', '546 francos suizos', 'CHF 546'],
  ['es', 'Por determinar', 'to-be-determined'],
  ['es', 'No disponible', 'not-available'],
  ['ru', '85%', '85%'],
  ['ru', 'Не менее 85% участников', '>=85%'],
  ['ru', 'Увеличение на 20% за двухлетний период', 'growth 20'],
  ['ru', '1 234 посетителя', '1234 stock'],
  ['ru', '12 новых членов', '12 new-in-period'],
  ['ru', '80 заявок в год', '80 rate'],
  ['ru', '46 сетей (нарастающим итогом)', '46 cumulative'],
  ['ru', '546 швейцарских франков', 'CHF 546'],
  ['ru', '2024 г.: 75 100; 2025 г.: 77 700', '2024=75100 2025=77700'],
  ['ru', 'Подлежит определению', 'to-be-determined'],
  ['ru', 'Нет данных', 'not-available'],
  ['ar', '85%', '85%'],
  ['ar', '٨٥٪', '85%'],
  ['ar', 'ما لا يقل عن 85%', '>=85%'],
  ['ar', 'زيادة بنسبة 20% خلال الثنائية', 'growth 20'],
  ['ar', '12 عضوا جديدا', '12 new-in-period'],
  ['ar', '80 طلبا في السنة', '80 rate'],
  ['ar', '546 فرنك سويسري', 'CHF 546'],
  ['ar', 'تحدد لاحقا', 'to-be-determined'],
  ['ar', 'غير متاح', 'not-available'],
];

describe('a measure keeps its text and gets a type', () => {
  test.each(table)('%s: %s is %s', (language, text, expected) => {
    const measure = readMeasure(text, { language });
    expect(short(measure)).toBe(expected);
    expect(measure.text).toBe(text);
  });
});

describe('of several numbers', () => {
  test.each([
    ['119 articles with 152,882 visitors', 'Number of visitors', '152882 stock'],
    ['119 articles with 152,882 visitors', 'Reach', 'milestone'],
    ['88% of 120 answers', 'Satisfaction', '88%'],
    ['9 of the 12 countries', 'Number of countries', '9 stock'],
    ['12 offices of 14 that were asked', 'State of things', 'milestone'],
    ['50% and 35%', 'Satisfaction', 'milestone'],
  ])('%s for "%s" is %s', (text, title, expected) => {
    expect(short(readMeasure(text, { language: 'en', title }))).toBe(expected);
  });
});
