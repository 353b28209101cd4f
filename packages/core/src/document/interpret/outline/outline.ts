import { cellText, nodeText } from '../../content.ts';
import type { Document, Node, Table, TextNode } from '../../document.ts';
import { isLiteral } from '../../literal.ts';
import { type Attribution, attributionIn } from '../narrative/attribution.ts';
import type { Profile } from '../profiles/profile.ts';
import { sectorsOfNodes, tableStage } from './chapters.ts';
import { pillarNamed, pillarOfCode } from './pillar-names.ts';
import { scaleInBrackets, statedScale } from './stated-scale.ts';

/** What surrounds a node of a document, as far as the document tells. */
export interface Surroundings {
  /** The sector whose chapter the node stands in. */
  readonly sector: string | null;
  /** The pillar whose heading was last met in this chapter, or that the results after it belong to. */
  readonly pillar: string | null;
  /** Headings and short lines right before the node, nearest first. */
  readonly captions: readonly string[];
  /** Powers of ten of the major unit that money is printed in: as captions or header say, or as elsewhere in the document. */
  readonly powerOfTen: number;
  /** A line like "Optional proposal by X" that what follows it stands under, to the next heading after it. */
  readonly attribution: Attribution | null;
}

/** The surroundings of each node, in the order of the nodes. */
export function outlineOf(document: Document, profile: Profile): readonly Surroundings[] {
  const { nodes } = document;
  const sectors = sectorsOfNodes(document, profile);
  const pillars = pillarsOfNodes(nodes, profile, sectors);
  const attributions = attributionsOfNodes(nodes);
  const captions = nodes.map((_, index) => captionsBefore(nodes, index));
  const stated = nodes.map((node, index) => scaleOf(node, captions[index] ?? []));
  const usual = mostCommon(stated.filter((scale) => scale !== null)) ?? 0;
  return nodes.map((_, index) => ({
    sector: sectors[index] ?? null,
    pillar: pillars[index] ?? null,
    captions: captions[index] ?? [],
    powerOfTen: stated[index] ?? usual,
    attribution: attributions[index] ?? null,
  }));
}

const mostCaptions = 8;

function captionsBefore(nodes: readonly Node[], index: number): readonly string[] {
  const captions: string[] = [];
  for (let before = index - 1; before >= 0 && captions.length < mostCaptions; before -= 1) {
    const node = nodes[before];
    if (!node || node.kind === 'table' || node.kind === 'item' || node.kind === 'footnote') break;
    if (node.kind === 'page-number') continue;
    const text = nodeText(node);
    if (isLiteral(text)) continue;
    if (node.kind === 'paragraph' && (text.length > 120 || /[。.;；]$/u.test(text))) break;
    captions.push(text);
  }
  return captions;
}

function scaleOf(node: Node, captions: readonly string[]): number | null {
  if (node.kind !== 'table') return null;
  const header = node.rows.slice(0, 2).flatMap((row) => row.cells.map(cellText));
  const inHeader = header.map(scaleInBrackets).find((scale) => scale !== null);
  return inHeader ?? captions.map(statedScale).find((scale) => scale !== null) ?? null;
}

function mostCommon(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function pillarsOfNodes(
  nodes: readonly Node[],
  profile: Profile,
  sectors: readonly (string | null)[],
): readonly (string | null)[] {
  let pillar: string | null = null;
  return nodes.map((node, index) => {
    if (index > 0 && sectors[index] !== sectors[index - 1]) pillar = null;
    if (node.kind === 'heading' || node.kind === 'paragraph')
      pillar = pillarNamed(nodeText(node), profile) ?? pillar;
    return node.kind === 'table' && pillar === null ? pillarAhead(nodes, index, profile) : pillar;
  });
}

/** An overview that was cut before its pillar's heading: the codes of the results that follow tell. */
function pillarAhead(nodes: readonly Node[], index: number, profile: Profile): string | null {
  const first = nodes[index];
  if (first?.kind !== 'table' || tableStage(first) !== 'overview') return null;
  for (let ahead = index; ahead < Math.min(nodes.length, index + 8); ahead += 1) {
    const node = nodes[ahead];
    if (node?.kind === 'heading' && pillarNamed(nodeText(node), profile) !== null) return null;
    const code = node?.kind === 'table' ? firstCode(node) : null;
    if (code !== null) return pillarOfCode(code, profile);
  }
  return null;
}

function firstCode(table: Table): string | null {
  for (const row of table.rows) {
    const code = /^(\d{1,2}\.\d{1,2})(?!\d)/.exec(cellText(row.cells[0]))?.[1];
    if (code !== undefined) return code;
  }
  return null;
}

function attributionsOfNodes(nodes: readonly Node[]): readonly (Attribution | null)[] {
  let attribution: Attribution | null = null;
  let contentSeen = false;
  return nodes.map((node, index) => {
    if (node.kind === 'footnote' || node.kind === 'page-number') return attribution;
    if (node.kind === 'table' || node.kind === 'item') {
      contentSeen = true;
      return attribution;
    }
    const found = attributionLine(node, nodes[index + 1]);
    if (found) {
      attribution = found;
      contentSeen = false;
    } else if (node.kind === 'paragraph') contentSeen = true;
    else if (contentSeen) attribution = null;
    return attribution;
  });
}

/**
 * The attribution that a line of its own puts over what follows. "Proposal by X:" above a text is none: only that text
 * is X's.
 */
export function attributionLine(node: TextNode, next: Node | undefined): Attribution | null {
  const text = nodeText(node);
  const above = next?.kind === 'item' || next?.kind === 'paragraph';
  const introduces = node.kind === 'paragraph' && above && /[:：]\s*$/u.test(text);
  return introduces ? null : attributionIn(text);
}
