import type { Language } from '../basics/words.ts';

/** First strong isolate and pop directional isolate: what stands between them does not turn its surroundings. */
const isolate = { open: '\u2068', close: '\u2069' } as const;

// What would steer a terminal (C0 and C1 controls) or reorder what people see (embeddings, overrides, isolates).
const controls = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const everyControl = new RegExp(controls, 'gu');
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * A text from a document as it can be shown anywhere: line feeds and tabs as spaces, other control characters as
 * visible signs, characters that override the direction of writing as U+FFFD.
 */
export function neutralText(text: string): string {
  return controls.test(text) ? text.replace(everyControl, visible) : text;
}

/** The same line by line: line feeds stay. */
export function neutralLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\v\f\u2028\u2029]/).map(neutralText);
}

/** A text from a document as it stands inside a sentence of a language, apart from the direction of the sentence. */
export function embeddedText(text: string, language: Language): string {
  const shown = neutralText(text);
  return language === 'ar' || rightToLeft.test(shown) ? `${isolate.open}${shown}${isolate.close}` : shown;
}

function visible(control: string): string {
  const code = control.charCodeAt(0);
  if ((code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029 || code === 0x85) return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
