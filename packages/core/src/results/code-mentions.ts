import { plainForm } from '../basics/numbers/number-token.ts';

/** A stretch of a text that names an expected result: start and end in UTF-16 units. */
export type Stretch = readonly [start: number, end: number];

/**
 * Where a text names the expected result of a code: "expected result 2.1", "预期成果 2.1", or the code alone. Part of a
 * longer number is no mention, nor is a number that counts something: 2.1%, 2.1 million, 12.1, 2.1.3, CHF 2.1.
 */
export function codeMentions(text: string, code: string): readonly Stretch[] {
  const plain = plainForm(text);
  const found: Stretch[] = [];
  for (let at = plain.indexOf(code); at >= 0; at = plain.indexOf(code, at + code.length)) {
    const end = at + code.length;
    if (standsAlone(plain, at, end)) found.push([at, end]);
  }
  return found;
}

/** Says whether a text names the expected result of a code. */
export function namesCode(text: string, code: string): boolean {
  return codeMentions(text, code).length > 0;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return !partBefore.test(before) && !partAfter.test(after) && !counted.test(after) && !amountOf.test(before);
}

const partBefore =
  /(?:\d|[\d\p{Script=Latin}\p{Script=Cyrillic}][.,/]|(?<!\d)-|[\p{Script=Latin}\p{Script=Cyrillic}])$/u;
const partAfter = /^(?:[.,/]?\d|[\p{Script=Latin}\p{Script=Cyrillic}])/u;
const counted =
  /^\s*(?:[%‰٪％]|(?:percent|per cent|thousand|million|billion|bn|millones|mil|miles|milliers?|millions?|milliards?|pour cent|por ciento|тыс|млн|млрд|тысяч|миллион|миллиард|процент|ألف|مليون|مليار|في المائة)(?!\p{L})|[万亿千百倍])/iu;
const amountOf = /(?:[$€£¥₣]|CHF|USD|EUR)\s*$/u;
