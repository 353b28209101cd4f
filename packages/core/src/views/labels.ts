import { periodText } from '../basics/period.ts';
import { languages, type Words } from '../basics/words.ts';
import type { Version } from '../budget/cube.ts';
import labels from './labels.json' with { type: 'json' };

/** The code of a label of tables. */
export type LabelCode = keyof typeof labels;

/** The words of a label. */
export function label(code: LabelCode): Words {
  return labels[code];
}

/** The heading of a version's column: its name, or else its stage and its period. */
export function versionLabel(version: Version): Words {
  if (version.name) return version.name;
  const code = version.stage === 'expenditure' ? 'expenditure-of' : version.stage;
  return filled(code, () => ({ period: periodText(version.period) }));
}

/** The label of the total of something that has a name, in the languages the name exists in. */
export function totalLabel(name: Words): Words {
  return filled('total-of', (language) => (name[language] === undefined ? null : { name: name[language] }));
}

function filled(
  code: LabelCode,
  factsIn: (language: (typeof languages)[number]) => Readonly<Record<string, string>> | null,
): Words {
  const entries = languages.flatMap((language) => {
    const facts = factsIn(language);
    const words = labels[code][language];
    return facts ? [[language, words.replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '')]] : [];
  });
  return Object.fromEntries(entries);
}

/** Says whether a code is that of a label. */
export function isLabel(code: string): code is LabelCode {
  return Object.hasOwn(labels, code);
}
