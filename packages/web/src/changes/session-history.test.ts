import { expect, test } from 'vitest';
import { afterSaving, afterUndoing, type History } from './session-history.ts';

test('a revision is taken back, made again, and taken back again', () => {
  const saved = afterSaving(afterSaving({ undo: [], redo: [] }, 2), 3);
  expect(saved).toEqual({ undo: [2, 3], redo: [] });
  const undone = afterUndoing(saved, 3, 4);
  expect(undone).toEqual({ undo: [2], redo: [4] });
  const again = afterUndoing(undone, 4, 5);
  expect(again).toEqual({ undo: [2, 5], redo: [] });
  expect(afterUndoing(again, 5, 6)).toEqual({ undo: [2], redo: [6] });
});

test('what was taken back cannot be made again on top of something new', () => {
  const undone: History = { undo: [2], redo: [4] };
  expect(afterSaving(undone, 5)).toEqual({ undo: [2, 5], redo: [] });
});
