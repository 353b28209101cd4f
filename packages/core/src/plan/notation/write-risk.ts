import type { AppetiteRelation, Risk } from '../../risks/risk.ts';
import type { NotationContext } from './line-reader.ts';
import { nameText } from './names.ts';
import { lineOf, option, wordsText } from './written.ts';

/** The words for how residual risk stands to the appetite. */
export const relations: readonly AppetiteRelation[] = ['below', 'within', 'above'];

/** Says whether a word is one of them. */
export function isRelation(word: string): boolean {
  return relations.some((relation) => relation === word);
}

/** The sector that the id of a risk names: `copyright/1`. */
export function sectorIn(riskId: string): string | undefined {
  return riskId.includes('/') ? riskId.slice(0, riskId.indexOf('/')) : undefined;
}

/** The line of a risk. The sector is left out where the id names it, and `sector=-` where the id names one it has not. */
export function riskLines(risk: Risk, { language }: NotationContext): readonly string[] {
  const response = wordsText(risk.response, language);
  const sector = risk.sector === undefined ? 'sector=-' : option('sector', risk.sector);
  const target = risk.target;
  return [
    lineOf(
      'risk',
      nameText(risk.id),
      risk.sector === sectorIn(risk.id) ? null : sector,
      resultText(risk.result),
      option('appetite', risk.appetite),
      target ? `residual=${target.level ?? '?'}` : null,
      target?.relation ?? null,
      wordsText(risk.text, language),
      response && `response ${response}`,
    ),
  ];
}

function resultText(result: string | undefined): string | null {
  if (result === undefined) return null;
  return isRelation(result) || result === 'response' ? option('result', result) : nameText(result);
}
