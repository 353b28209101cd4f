import { expect, test } from 'vitest';
import { spans, type WaterfallStep } from './waterfall.ts';

function step(value: number, whole = false): WaterfallStep {
  return { name: '', value, printed: '', formula: null, whole };
}

test('each change begins where the one before ended, and the last whole stands by itself', () => {
  expect(spans([step(100, true), step(30), step(-50), step(80, true)])).toEqual([
    [0, 100],
    [100, 130],
    [130, 80],
    [0, 80],
  ]);
});
