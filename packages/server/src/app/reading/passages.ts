import type { Passage } from '@plenary/api/contract/said';
import { standing } from '@plenary/core/basics/sequence';
import { plain } from '@plenary/core/basics/text';
import type { Language } from '@plenary/core/basics/words';
import { nodeText } from '@plenary/core/document/content';
import type { Document } from '@plenary/core/document/document';
import type { Block, Section } from '@plenary/core/narrative/narrative';
import type { Plan } from '@plenary/core/plan/plan';
import { anchorAt } from './document-anchors.ts';
import { once } from './once.ts';

type Passages = ReadonlyMap<string, Passage>;

const known = once<Document, WeakMap<Plan, Passages>>(() => new WeakMap());

/**
 * The texts of a document that stand in the chapters of a plan, by the anchors of their nodes: those that say the same, the first the first where several
 * do. Signs that only mark words, as brackets of proposals, do not count.
 */
export function passagesIn(document: Document, plan: Plan): Passages {
  const found = known(document).get(plan);
  if (found) return found;
  const made = pairedPassages(document, plan);
  known(document).set(plan, made);
  return made;
}

function pairedPassages(document: Document, plan: Plan): Passages {
  const language = document.language ?? plan.publication.original;
  const waiting = new Map<string, Passage[]>();
  for (const { block, sector } of blocksOfChapters(plan)) {
    for (const form of formsOf(block, language)) {
      const own = waiting.get(form) ?? [];
      own.push({ sector, block: block.id });
      waiting.set(form, own);
    }
  }
  const passages = new Map<string, Passage>();
  for (const [index, node] of document.nodes.entries()) {
    if (node.kind !== 'paragraph' && node.kind !== 'item') continue;
    const own = waiting.get(formOf(nodeText(node))) ?? [];
    const passage = own.length > 1 ? own.shift() : own[0];
    if (passage) passages.set(anchorAt(index), passage);
  }
  return passages;
}

interface PlacedBlock {
  readonly block: Block;
  readonly sector: string;
}

/** The blocks of chapters; what belongs to no sector has no page where it could be edited. */
function blocksOfChapters({ narrative }: Plan): readonly PlacedBlock[] {
  const within = (section: Section, sector: string): readonly PlacedBlock[] => [
    ...section.blocks.map((block) => ({ block, sector })),
    ...section.sections.flatMap((one) => within(one, sector)),
  ];
  return narrative.sections.flatMap((one) => (one.sector === undefined ? [] : within(one, one.sector)));
}

/** How a block may stand in a document: with all that is proposed, or with nothing of it. */
function formsOf({ text }: Block, language: Language): ReadonlySet<string> {
  const sequence = text[language] ?? [];
  const all = plain(sequence.map(({ value }) => value));
  const forms = [all, plain(standing(sequence, nothing))].map(formOf);
  return new Set(forms.filter((form) => form !== ''));
}

const nothing: ReadonlySet<string> = new Set();

function formOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u2060[\]]+/g, '');
}
