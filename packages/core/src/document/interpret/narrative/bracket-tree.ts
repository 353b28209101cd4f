import { literalSign } from '../../literal.ts';

/** A stretch of a text without brackets, by positions. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
}

/** A bracket and what it holds. Where it does not close it reaches to the end of the text. */
export interface BracketGroup extends TextPiece {
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly closed: boolean;
  readonly pieces: readonly Piece[];
}

/** A part of a text. */
export type Piece = TextPiece | BracketGroup;

/** Says whether a piece is a bracket. */
export function isGroup(piece: Piece): piece is BracketGroup {
  return 'pieces' in piece;
}

/** Brackets deeper than this are read as text, so that no text can exhaust the stack. */
const deepest = 30;

interface Open {
  readonly start: number;
  readonly pieces: Piece[];
}

/** The square brackets of a text from a position on, nested as they are. */
export function bracketTree(text: string, from: number): readonly Piece[] {
  const root: Piece[] = [];
  const stack: Open[] = [];
  let position = from;
  const pieces = (): Piece[] => stack.at(-1)?.pieces ?? root;
  const flush = (end: number): void => {
    if (end > position) pieces().push({ start: position, end });
  };
  const close = (end: number, closed: boolean): void => {
    const open = stack.pop();
    if (!open) return;
    const innerEnd = closed ? end - 1 : end;
    pieces().push({
      start: open.start,
      end,
      innerStart: open.start + 1,
      innerEnd,
      closed,
      pieces: open.pieces,
    });
  };
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? '';
    const opens = '[［'.includes(character) && stack.length < deepest;
    const closes = ']］'.includes(character) && stack.length > 0;
    if ((!opens && !closes) || text[index + 1] === literalSign) continue;
    flush(index);
    position = index + 1;
    if (opens) stack.push({ start: index, pieces: [] });
    else close(index + 1, true);
  }
  flush(text.length);
  while (stack.length > 0) close(text.length, false);
  return root;
}
