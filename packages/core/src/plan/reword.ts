import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Text } from '../basics/text.ts';
import type { Language } from '../basics/words.ts';
import { allSections, type Block, type Section } from '../narrative/narrative.ts';
import type { Reword } from './change.ts';
import type { Plan } from './plan.ts';

/**
 * Replaces a block's words in one language. Refuses `unknown-reference` for a block the plan has not, `ambiguous-block`
 * where several share the id, `change-conflicts` where other words stand there.
 */
export function reword(change: Reword, plan: Plan): Result<Plan> {
  const sections = allSections(plan.narrative);
  const [block, ...others] = sections.flatMap((section) =>
    section.blocks.filter((one) => one.id === change.block),
  );
  const at = `block:${change.block}`;
  if (!block) return refuse('unknown-reference', { from: 'reword', kind: 'block', id: change.block });
  if (others.length > 0) return refuse('ambiguous-block', { block: change.block });
  if (!change.before && !change.after) return refuse('empty-change', { at });
  if (!same(block.text[change.language] ?? null, change.before)) return refuse('change-conflicts', { at });
  const reworded: Block = { ...block, text: withWords(block.text, change) };
  const next = plan.narrative.sections.map((section) => replaceIn(section, block, reworded));
  return ok({ ...plan, narrative: { ...plan.narrative, sections: next } });
}

function withWords(text: Text, change: Reword): Text {
  const kept: Partial<Record<Language, Text[Language]>> = { ...text };
  delete kept[change.language];
  return change.after ? { ...text, [change.language]: change.after } : withoutUndefined(kept);
}

function withoutUndefined(text: Partial<Record<Language, Text[Language]>>): Text {
  return Object.fromEntries(Object.entries(text).filter(([, sequence]) => sequence !== undefined));
}

function replaceIn(section: Section, block: Block, by: Block): Section {
  return {
    ...section,
    blocks: section.blocks.map((one) => (one === block ? by : one)),
    sections: section.sections.map((one) => replaceIn(one, block, by)),
  };
}
