import { ok, type Result } from '../../basics/result.ts';
import { type Risk, type RiskLevel, relationOf, type TargetResidualRisk } from '../../risks/risk.ts';
import type { Edit } from './edit.ts';
import { editedWords, stillStands } from './edited-words.ts';

/** What is edited of a risk. */
export type RiskEdit = Extract<Edit, { readonly risk: string }>;

/** A risk with its words or a level edited; how the residual risk stands to the appetite follows. Refuses `edit-conflicts`. */
export function editedRisk(at: string, risk: Risk, edit: RiskEdit): Result<Risk> {
  if (edit.kind === 'risk-text') {
    const text = editedWords(at, risk.text, edit);
    return text.ok ? ok({ ...risk, text: text.value }) : text;
  }
  if (edit.kind === 'risk-response') {
    // A risk may do without a response.
    const response = editedWords(at, { ...risk.response }, edit);
    if (response.ok) return ok({ ...risk, response: response.value });
    return response.refusal.code === 'edit-empties' ? ok({ ...risk, response: {} }) : response;
  }
  const stands = edit.kind === 'risk-appetite' ? risk.appetite : (risk.target?.level ?? null);
  const current = stillStands(at, stands, edit.before);
  if (!current.ok) return current;
  const appetite = edit.kind === 'risk-appetite' ? edit.after : risk.appetite;
  const level = edit.kind === 'risk-target' ? edit.after : (risk.target?.level ?? null);
  return ok({ ...risk, appetite, target: targetOf(level, appetite) });
}

function targetOf(level: RiskLevel | null, appetite: RiskLevel | null): TargetResidualRisk | null {
  if (level === null) return null;
  return { level, relation: appetite === null ? null : relationOf(level, appetite) };
}
