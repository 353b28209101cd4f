import { ambitionOf } from '../../ambition.ts';
import type { Evidence, Finding, Message } from '../../finding.ts';
import { inThousands, printedAt, resultAddress } from '../../money-by-result.ts';
import {
  contributionPlace,
  indicatorTitle,
  languageOf,
  placeOf,
  resultTitle,
  sectorName,
} from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { showsPart } from '../../scope.ts';
import { belongsTo, chapterBlocks, namesResult, promiseOfMore, speaksOfMoney } from './chapter-words.ts';
import { percentFrom, type StrongMove, strongMoves } from './strong-moves.ts';

/**
 * Money of a result in a sector that moves strongly against both the approved budget and the budget after transfers:
 * against what its targets or its chapter promise, or without a word on it in the chapter.
 */
export const resultsMoneyMovesStrongly: Rule = {
  id: 'results-money-moves-strongly',
  check: (context) => {
    const sectors = Map.groupBy(strongMoves(context.interpretation.plan), (move) => move.sector);
    return [...sectors].flatMap(([sector, moves]) => inSector(context, sector, moves));
  },
};

function inSector(context: CheckContext, sector: string, moves: readonly StrongMove[]): readonly Finding[] {
  const { plan } = context.interpretation;
  const onMoney = chapterBlocks(plan, sector, languageOf(context)).filter(speaksOfMoney);
  const silent = moves.filter((move) => {
    const title = resultTitle(context, move.result);
    return !onMoney.some((block) => namesResult(block, move.result, title));
  });
  const against = silent.flatMap((move) => {
    const evidence = contradictions(context, move);
    return evidence.length > 0 ? [{ move, evidence }] : [];
  });
  const contradicted = new Set(against.map(({ move }) => move));
  const rest = showsPart(plan, sector, 'strategy') ? silent.filter((move) => !contradicted.has(move)) : [];
  return [
    ...against.map(({ move, evidence }) =>
      question(
        context,
        [move],
        { code: `${move.direction}-against-targets`, facts: factsOf(context, move) },
        evidence,
      ),
    ),
    ...(rest.length > 0
      ? [
          question(
            context,
            rest,
            { code: 'without-word', facts: { sector: sectorName(context, sector), count: rest.length } },
            [],
          ),
        ]
      : []),
  ];
}

function question(
  context: CheckContext,
  moves: readonly StrongMove[],
  message: Message,
  further: readonly Evidence[],
): Finding {
  const moved = moves.flatMap((move): readonly Evidence[] => [
    { kind: 'note', message: { code: 'move', facts: factsOf(context, move) } },
    ...quotes(context, move),
  ]);
  const first = moved.find((evidence) => evidence.kind === 'quote');
  return {
    rule: 'results-money-moves-strongly',
    severity: 'question',
    place: first?.kind === 'quote' ? first.place : placeOf(context, `result:${moves[0]?.result ?? ''}`),
    message,
    evidence: [...moved, ...further],
    repairs: [],
  };
}

/** What stands against a move: targets that go the other way, and paragraphs that promise more while money falls. */
function contradictions(context: CheckContext, move: StrongMove): readonly Evidence[] {
  const { plan } = context.interpretation;
  const own = plan.indicators.filter(({ result }) => result === move.result);
  const measured = own.flatMap((indicator) =>
    indicator.contributions
      .filter(({ sector }) => sector === move.sector)
      .flatMap((contribution) =>
        contribution.components.flatMap((component) => {
          const ambition = ambitionOf(component, indicator.polarity);
          return ambition ? [{ indicator, contribution, ambition, text: component.target?.text ?? '' }] : [];
        }),
      ),
  );
  const opposite = move.direction === 'down' ? 'better' : 'worse';
  const rising = measured.filter(({ ambition }) => ambition.direction === opposite && !ambition.promise);
  // Targets speak against the money only where they agree with each other.
  const agreed =
    rising.length > 0 &&
    measured.every(({ ambition }) => ambition.direction === opposite || ambition.promise);
  const targets = (agreed ? rising : []).map(
    ({ indicator, contribution, text }): Evidence => ({
      kind: 'quote',
      place: contributionPlace(context, indicator, contribution.sector),
      text: `${indicatorTitle(context, indicator, contribution)} · ${text}`,
    }),
  );
  return move.direction === 'up' ? targets : [...targets, ...promises(context, move)];
}

function promises(context: CheckContext, move: StrongMove): readonly Evidence[] {
  const { plan } = context.interpretation;
  const titles = plan.indicators
    .filter((one) => one.result === move.result)
    .map((one) => indicatorTitle(context, one));
  const title = resultTitle(context, move.result);
  return chapterBlocks(plan, move.sector, languageOf(context))
    .filter((block) => belongsTo(block, title, titles))
    .flatMap((block): readonly Evidence[] => {
      const text = promiseOfMore(block);
      return text === null ? [] : [{ kind: 'quote', place: placeOf(context, `block:${block.id}`), text }];
    });
}

function quotes(context: CheckContext, move: StrongMove): readonly Evidence[] {
  return [move.version, move.approved.version, move.afterTransfers.version].flatMap((version) =>
    printedAt(context, resultAddress(move.sector, move.result, version)).map(
      (figure): Evidence => ({
        kind: 'quote',
        place: figure.place,
        text: `${figure.column} · ${figure.printed}`,
      }),
    ),
  );
}

function factsOf(context: CheckContext, move: StrongMove): Message['facts'] {
  const { plan } = context.interpretation;
  return {
    result: move.result,
    title: resultTitle(context, move.result),
    sector: sectorName(context, move.sector),
    currency: plan.organization.currency.code,
    thousands: inThousands(plan, move.amount),
    approved: inThousands(plan, move.approved.amount),
    approvedPercent: percentFrom(move, move.approved),
    afterTransfers: inThousands(plan, move.afterTransfers.amount),
    afterTransfersPercent: percentFrom(move, move.afterTransfers),
  };
}
