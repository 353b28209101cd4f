import { expect, test } from 'vitest';
import { readBridge, writeBridge } from './shown-bridge.ts';

test.each([
  ['a,b', { from: 'a', to: 'b', sector: '' }],
  ['a,b,patents', { from: 'a', to: 'b', sector: 'patents' }],
])('%s is a bridge of an address', (text, ends) => {
  expect(readBridge(text)).toEqual(ends);
  expect(writeBridge(ends)).toBe(text);
});

test.each(['', 'a', ',b', 'a,b,c,d'])('“%s” is none', (text) => expect(readBridge(text)).toBeNull());
