import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { checksSection } from './checks.ts';
import { editsSection } from './edits.ts';
import { engineSection } from './engine/engine.ts';
import { formatsSection } from './formats/formats.ts';
import { pagesSection } from './pages.ts';
import { serverSection } from './server.ts';
import { sourceDocumentSection } from './source-document.ts';
import { storeSection } from './store.ts';

/**
 * Measures, prints, and writes the sections of docs/performance.md that it measured: those named as arguments, or all; the
 * others stay.
 */
const sections = {
  'the source document': sourceDocumentSection,
  checks: checksSection,
  formats: formatsSection,
  'the budget engine': engineSection,
  'editing a large plan': editsSection,
  'keeping plans': storeSection,
  serving: serverSection,
  pages: pagesSection,
};

const file = new URL('../../docs/performance.md', import.meta.url);
let text = existsSync(file) ? readFileSync(file, 'utf8') : '# Performance\n';
const asked = process.argv.slice(2);
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const section = `## ${name}\n\n${await measure()}`;
  console.log(section);
  const known = new RegExp(`^## ${name}\\n[\\s\\S]*?(?=^## |$(?![\\s\\S]))`, 'm');
  text = known.test(text) ? text.replace(known, () => section) : `${text.trimEnd()}\n\n${section}`;
}
writeFileSync(file, text);
