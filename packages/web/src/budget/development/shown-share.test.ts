import { expect, test } from 'vitest';
import { readShare, withDefinition, writeShare } from './shown-share.ts';

test('what is shown stands in the address', () => {
  const text = writeShare({ version: 'proposed-2024/25', over: 'result', definitions: ['old', 'new'] });
  expect(text).toBe('proposed-2024/25,result,old,new');
  expect(readShare(text)).toEqual({ version: 'proposed-2024/25', over: 'result', definitions: 'old,new' });
  for (const wrong of ['', 'v', 'v,result', 'v,result,', ',result,old']) expect(readShare(wrong)).toEqual({});
});

test('a definition stands once', () => {
  expect(withDefinition(['old', 'new'], 0, 'older')).toEqual(['older', 'new']);
  expect(withDefinition(['old', 'new'], 0, 'new')).toEqual(['new', 'old']);
});
