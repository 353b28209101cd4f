import type { Reference, SaidWords } from '@plenary/api/contract/said';
import { shortened } from '@plenary/core/basics/shortened';
import { inLanguage, type Words } from '@plenary/core/basics/words';
import { bookWord, joinedNames } from '@plenary/core/document/compose/book-words';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Touch } from '@plenary/core/negotiation/touched';
import { addressWords } from '@plenary/core/views/address-words';
import { label } from '@plenary/core/views/labels';
import { delegationReference, priorityReference } from '../app/reading/references.ts';
import { said, saidAs } from '../app/reading/said.ts';
import { type ShownPlan, touchesOf } from '../app/reading/shown-plan.ts';

/** What titles are made of: a plan with its proposals, and a language. */
type Titled = Pick<ShownPlan, 'opened' | 'language'>;

/** A proposal as something that has a page. */
export function proposalReference(id: string, shownPlan: Titled): Reference {
  return { kind: 'proposal', id, name: proposalTitle(id, shownPlan) };
}

/** What a proposal is called: who makes it, and the first thing it changes; its id where that has no name. */
export function proposalTitle(id: string, shownPlan: Titled): SaidWords {
  const { opened, language } = shownPlan;
  const proposal = opened.proposals.find((one) => one.id === id);
  const [first] = touchesOf(opened).get(id) ?? [];
  const subject = first ? subjectOf(first, shownPlan) : '';
  const by = proposal ? namesOf(proposal, shownPlan) : '';
  if (by === '' || subject === '') return saidAs(by || subject || id, language);
  return saidAs(bookWord('named', language, { name: by, title: subject }), language);
}

function namesOf(proposal: Proposal, { opened, language }: Titled): string {
  const names = proposal.by.map((id) => delegationReference(opened.plan, id, language).name.text);
  return joinedNames(names, language);
}

function subjectOf(touch: Touch, shownPlan: Titled): string {
  const { opened, language } = shownPlan;
  const { plan } = opened;
  const words = (one: Words): string => said(one, language).text;
  if (touch.kind === 'figure') return addressWords(touch.at, plan, language);
  if (touch.kind === 'identity') return words(plan.publication.title);
  if (touch.kind === 'bullet') {
    return bookWord('named', language, {
      name: words(label('priorities')),
      title: shortened(priorityReference(plan, touch.priority.id, language).name.text),
    });
  }
  if (touch.kind === 'block') {
    return [...new Set(touch.sections.map((section) => inLanguage(section.title, language)))]
      .filter((title) => title !== '')
      .join(' › ');
  }
  return entityName(touch, shownPlan);
}

/** The name of a thing that is added, replaced or removed. */
export function entityName({ change }: Touch & { readonly kind: 'entity' }, { language }: Titled): string {
  const entity = change.after ?? change.before;
  const words =
    entity === null
      ? {}
      : 'title' in entity
        ? entity.title
        : 'name' in entity
          ? entity.name
          : 'text' in entity && change.what === 'risk'
            ? (change.after ?? change.before)?.text
            : {};
  return said(words ?? {}, language).text || change.id;
}
