import { downloadBook } from '@plenary/api/plans';
import { ok } from '@plenary/core/basics/result';
import { compose } from '@plenary/core/document/compose/compose';
import { bookScenario } from '@plenary/core/negotiation/scenario-of-option';
import { writeHtml } from '@plenary/formats/html/write-html';
import { writeText } from '@plenary/formats/text/write-text';
import { handled } from '../app/handler.ts';

/** Answers the plan as a book. */
export const handleDownloadBook = handled(
  downloadBook,
  async ({ params, query }, context) => {
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const { plan, proposals, branches } = opened.value;
    const chosen = bookScenario(plan, [...proposals, ...branches], query.scenario);
    if (!chosen.ok) return chosen;
    const { language } = query;
    const book = compose(chosen.value, language);
    if (!book.ok) return book;
    return ok(query.format === 'html' ? writeHtml(book.value, { language }) : writeText(book.value));
  },
  ({ format }) => (format === 'html' ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'),
);
