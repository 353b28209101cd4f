/** The words of a JSON value in the six languages, a column each. */
function inLanguages(value: string, name: string): string {
  return ['ar', 'zh', 'en', 'fr', 'ru', 'es']
    .map((language) => `${value} ->> '${language}' as ${name}_${language}`)
    .join(', ');
}

/** A view of entities of one kind; `columns` are read from the JSON `body`. */
function entities(view: string, kind: string, columns: string): string {
  return `create view reporting.${view} as
    select organization, plan, position + 1 as number, id, ${columns}
    from plenary.entities where kind = '${kind}'`;
}

/** Exact amounts of a cube; `currency_digits` says how many of the digits of an amount stand behind the decimal point. */
function budgetBy(view: string, cube: string, columns: string): string {
  return `create view reporting.${view} as
    select organization, plan, version, ${columns}, amount, half_width, currency, currency_digits
    from reporting.budget_facts where cube = '${cube}'`;
}

/**
 * Statements that make the views for reporting tools, in the schema `reporting`: amounts in minor units beside their
 * currency, words in a column for each language. Released ones are never edited: a later migration replaces them.
 */
export const viewStatements: readonly string[] = [
  'create schema if not exists reporting',
  `create view reporting.plans as
    select organization, plan, revision, changed_at,
      (identity #>> '{period,from}')::integer as period_from, (identity #>> '{period,to}')::integer as period_to,
      identity #>> '{publication,symbol}' as symbol, source ->> 'name' as imported_from,
      ${inLanguages("identity #> '{publication,title}'", 'title')}
    from plenary.plans`,
  `create view reporting.revisions as
    select organization, plan, revision, at, actor, reason, kind, hash from plenary.revisions`,
  `create view reporting.budget_facts as
    select fact.organization, fact.plan, fact.cube, cube.body ->> 'unit' as counts, fact.position + 1 as number,
      fact.version, fact.sector, fact.unit, fact.result, fact.object, fact.fund, fact.donor,
      fact.rest as other_dimensions, fact.amount, fact.half_width,
      head.identity #>> '{organization,currency,code}' as currency,
      (head.identity #>> '{organization,currency,digits}')::integer as currency_digits
    from plenary.facts as fact
    join plenary.plans as head using (organization, plan)
    join plenary.entities as cube on cube.organization = fact.organization and cube.plan = fact.plan
      and cube.kind = 'cube' and cube.id = fact.cube`,
  budgetBy('budget_by_result', 'by-result', 'sector, result'),
  budgetBy('budget_by_object', 'by-object', 'sector, object'),
  budgetBy('budget_by_unit', 'by-unit', "unit, other_dimensions ->> 'category' as category"),
  budgetBy('funds_in_trust', 'funds-in-trust', "sector, donor, other_dimensions ->> 'movement' as movement"),
  `create view reporting.posts as
    select organization, plan, version, unit, other_dimensions ->> 'contract' as contract, amount as posts
    from reporting.budget_facts where cube = 'posts'`,
  entities(
    'versions',
    'version',
    "body ->> 'stage' as stage, (body #>> '{period,from}')::integer as period_from",
  ),
  entities('sectors', 'sector', inLanguages("body -> 'name'", 'name')),
  entities('units', 'unit', `body ->> 'sector' as sector, ${inLanguages("body -> 'name'", 'name')}`),
  entities(
    'risks',
    'risk',
    `body ->> 'sector' as sector, body ->> 'result' as result, body ->> 'appetite' as appetite,
      body #>> '{target,level}' as residual, body #>> '{target,relation}' as relation,
      ${inLanguages("body -> 'text'", 'text')}, ${inLanguages("body -> 'response'", 'response')}`,
  ),
  entities(
    'proposals',
    'proposal',
    `(select string_agg(name, ', ' order by place)
      from jsonb_array_elements_text(body -> 'by') with ordinality as made (name, place)) as made_by,
      body ->> 'amends' as amends, jsonb_array_length(body -> 'changes') as changes`,
  ),
  `create view reporting.results as
    select organization, plan, pillar.id as pillar, result ->> 'code' as result,
      ${inLanguages("result -> 'title'", 'title')}
    from plenary.entities as pillar, jsonb_array_elements(pillar.body -> 'results') as result
    where pillar.kind = 'pillar'`,
  `create view reporting.indicators as
    select organization, plan, id as indicator, coalesce(part ->> 'result', body ->> 'result') as result,
      part ->> 'sector' as sector, component_place as component, body ->> 'polarity' as polarity,
      ${inLanguages("part -> 'title'", 'title')},
      component #>> '{baseline,kind}' as baseline_kind, component #>> '{baseline,value}' as baseline_value,
      component #>> '{baseline,text}' as baseline_text, component #>> '{target,kind}' as target_kind,
      component #>> '{target,value}' as target_value, component #>> '{target,text}' as target_text
    from plenary.entities
    left join lateral jsonb_array_elements(body -> 'contributions') as part on true
    left join lateral jsonb_array_elements(part -> 'components') with ordinality as row (component, component_place)
      on true
    where kind = 'indicator'`,
];
