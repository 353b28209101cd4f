import { expect, test } from 'vitest';
import { openFormula } from './open-formula.ts';

test.each([
  ['of:=[.C6]-[.D6]', 'C6-D6'],
  ['of:=SUM([.C6:.C8])', 'SUM(C6:C8)'],
  ['of:=IF(ROUND([.D6];0)=0;"n/a; [.A1]";[.F6]/[.D6])', 'IF(ROUND(D6,0)=0,"n/a; [.A1]",F6/D6)'],
  ["of:=[$'Part; I'.$C$6]+[Plan.C7]", "'Part; I'!$C$6+Plan!C7"],
  ['oooc:=[.A1]*2', 'A1*2'],
  ['=1+1', '1+1'],
  ["of:=['file:///a.ods'#$Plan.C6]", "['file:///a.ods'#$Plan.C6]"],
])('%s is %s', (given, wanted) => {
  expect(openFormula(given)).toBe(wanted);
});
