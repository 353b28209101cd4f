import type { Words } from '../basics/words.ts';

/** How much risk: from least to most. */
export const riskLevels = ['low', 'medium', 'high'] as const;

/** A level of appetite or of residual risk. */
export type RiskLevel = (typeof riskLevels)[number];

/** How residual risk stands to the appetite. */
export type AppetiteRelation = 'below' | 'within' | 'above';

/** A risk of the organization (no sector, no result) or of a result within a sector. The appetite belongs to the risk. */
export interface Risk {
  readonly id: string;
  readonly sector?: string;
  readonly result?: string;
  readonly text: Words;
  readonly appetite: RiskLevel | null;
  readonly response: Words;
  readonly target: TargetResidualRisk | null;
}

/** The residual risk aimed at and what the document says of its relation to the appetite. */
export interface TargetResidualRisk {
  readonly level: RiskLevel | null;
  readonly relation: AppetiteRelation | null;
}

/** The relation that follows from the levels: equal levels are within, a lower residual risk is below. */
export function relationOf(residual: RiskLevel, appetite: RiskLevel): AppetiteRelation {
  const distance = riskLevels.indexOf(residual) - riskLevels.indexOf(appetite);
  return distance < 0 ? 'below' : distance > 0 ? 'above' : 'within';
}
