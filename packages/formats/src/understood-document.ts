import { ok, type Result } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Interpretation } from '@plenary/core/document/interpretation';

/** A document, and what it was understood to say. */
export interface Understood {
  readonly document: Document;
  readonly interpretation: Interpretation;
}

/** Understands a document, with what is known of organizations: of those whose profile we have, or of its own. */
export function understoodDocument(document: Document, known = profiles): Result<Understood> {
  const interpretation = interpret(document, known);
  return interpretation.ok ? ok({ document, interpretation: interpretation.value }) : interpretation;
}
