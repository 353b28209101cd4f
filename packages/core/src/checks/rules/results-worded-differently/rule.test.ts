import { describe, expect, test } from 'vitest';
import { type Given, given } from '../../given.ts';
import { markedDifference } from './marked-difference.ts';
import { resultsWordedDifferently } from './rule.ts';

const check = (told: Given) => resultsWordedDifferently.check(given(told));
const title = 'IP knowledge and skills grow in all member states';
const named = (...texts: readonly string[]) => texts.map((text) => ['result:4.3', text] as const);

describe('accepts', () => {
  const accepted: readonly (readonly [string, Given])[] = [
    ['one wording', { wordings: named(title, title) }],
    ['a code before it', { wordings: named(title, `4.3 ${title}`) }],
    ['spaces and a full stop', { wordings: named(title, `${title.replace('and', ' and ')}.`) }],
    ['marks of footnotes', { wordings: named(title, `IP knowledge¹⁴ and skills grow in all member states`) }],
    ['width of punctuation', { language: 'zh', wordings: named('知识,技能（全部）', '知识，技能(全部)') }],
    ['spaces in Chinese', { language: 'zh', wordings: named('知识 产权技能', '知识产权技能') }],
    ['kinds of quotation marks', { wordings: named('The “effective” system', 'The "effective" system') }],
    ['a cell that holds something else', { wordings: named(title, title, 'Go on with audits of quality') }],
    ['different titles', { wordings: [...named(title), ['result:4.4', 'More creators succeed']] }],
  ];
  test.each(accepted)('%s', (_, told) => {
    expect(check(told)).toEqual([]);
  });
});

describe('rejects', () => {
  test('the one that says a word twice, even three characters, never the other', () => {
    const [wrong, right] = ['参加讲习班的人员的人员的满意度', '参加讲习班的人员的满意度'];
    const findings = check({
      language: 'zh',
      wordings: [
        ['indicator:k', wrong],
        ['indicator:k', right],
      ],
      indicators: [{ id: 'k', result: '4.3', title: wrong }],
    });
    expect(findings[0]?.repairs[0]?.cells).toMatchObject([{ printed: wrong, needed: right }]);
  });

  test('two deviating places with one list of changes', () => {
    const findings = check({
      wordings: [
        ...named(title, 'IP skills grow in all member states', title),
        ['indicator:k', 'Number of users'],
        ['indicator:k', 'Number of the users'],
      ],
      indicators: [{ id: 'k', result: '4.3', title: 'Number of users' }],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      place: { line: 402 },
      message: { code: 'differs', facts: { titles: 2, places: 2 } },
      repairs: [
        {
          cells: [
            { label: '4.3', printed: 'IP skills grow in all member states', needed: title },
            { label: 'Number of users', printed: 'Number of the users', needed: 'Number of users' },
          ],
        },
      ],
    });
    expect(findings[0]?.evidence[0]).toEqual({
      kind: 'note',
      message: {
        code: 'difference',
        facts: { title: '4.3', difference: 'IP [-knowledge and -]skills gro…', explanation: '' },
      },
    });
  });

  test('takes the wording of the framework where none is more frequent', () => {
    const [finding] = check({
      results: { '4.3': title },
      wordings: named('IP knowledge grows in all states', title),
    });
    expect(finding?.place.line).toBe(401);
    expect(finding?.repairs[0]?.cells[0]?.needed).toBe(title);
  });

  test.each([
    ['zh', '主管部门的主管部门的满意度', '主管部门的满意度'],
    ['en', 'Satisfaction with activities activities of offices', 'Satisfaction with activities of offices'],
  ] as const)('does not follow a title that says words twice in %s', (language, doubled, sound) => {
    const [finding] = check({ language, results: { '4.3': doubled }, wordings: named(doubled, sound) });
    expect(finding?.repairs[0]?.cells[0]?.needed).toBe(sound);
  });

  test('quotation marks that only one place has', () => {
    const [finding] = check({ wordings: named('The effective system', 'The “effective” system') });
    expect(finding?.message.code).toBe('differs');
  });
});

describe('asks about what is explained', () => {
  const other = 'IP knowledge and new skills grow in all member states';
  const explained: readonly (readonly [string, Given, string])[] = [
    [
      'words in brackets',
      { wordings: named(title, title, title.replace('skills', '[new] skills')) },
      'change',
    ],
    [
      'a tracked proposal',
      {
        wordings: named(title, title, other),
        proposals: [
          {
            id: 'p',
            by: ['Group A'],
            changes: [
              {
                kind: 'put',
                what: 'pillar',
                id: '4',
                index: 0,
                before: null,
                after: {
                  id: '4',
                  kind: 'pillar',
                  title: {},
                  results: [{ code: '4.3', title: { en: other } }],
                },
              },
            ],
          },
        ],
      },
      'proposal',
    ],
    [
      'a footnote of its own',
      {
        wordings: named(title, title, 'IP knowledge and new skills¹⁵ grow in all member states'),
        nodes: ['[^15] This change of the strategy is exceptional.'],
      },
      'footnote',
    ],
  ];
  test.each(explained)('%s', (_, told, kind) => {
    const [finding, ...more] = check(told);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'question', message: { code: 'explained' }, repairs: [] });
    expect(finding?.evidence[0]).toMatchObject({ message: { code: `difference-by-${kind}` } });
  });

  test('but not by a note that the usual wording carries too', () => {
    const [finding] = check({
      wordings: named(
        title.replace('skills', 'skills¹⁴'),
        title,
        'IP knowledge and new skills⁴⁴ grow in all member states',
      ),
      nodes: ['[^14] skills means', '[^44] skills means'],
    });
    expect(finding?.message.code).toBe('differs');
  });

  test('nor by a note without words', () => {
    const [finding] = check({
      wordings: named(title, title, 'IP knowledge and new skills⁴⁴ grow in all member states'),
      nodes: ['[^44]'],
    });
    expect(finding?.message.code).toBe('differs');
  });
});

test.each([
  [
    'zh',
    '更有效地利用知识产权支持所有成员国',
    '更有效地利用知识产权及其灵活性支持所有成员国',
    '更有效地利用知识产权{+及其灵活性+}支持所有成员国',
  ],
  [
    'en',
    'the effective norm setting framework',
    'the balanced norm setting framework',
    'the [-effective-]{+balanced+} norm sett…',
  ],
] as const)('markedDifference (%s)', (language, usual, text, expected) => {
  expect(markedDifference(usual, text, language)).toBe(expected);
});
