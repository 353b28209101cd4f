import type { ShownSection } from '@plenary/api/sectors';
import { useSearch } from '@tanstack/react-router';
import { Said } from '../app/said.tsx';
import { EditableBlock } from '../changes/editable-block.tsx';
import { Text } from '../proposals/runs.tsx';
import css from './strategy.module.css';

interface StrategyProps {
  readonly sections: readonly ShownSection[];
  /** Titles that stand above already, and are not repeated. */
  readonly said: readonly string[];
}

/** The text of a chapter: sections with their paragraphs and items, in a comfortable measure. */
export function Strategy({ sections, said }: StrategyProps) {
  const at = useSearch({ strict: false, select: (search) => search.at ?? '' });
  return (
    <div className={css['text']}>
      {sections.map((section) => (
        <Section key={section.id} section={section} level={3} said={said} at={at} />
      ))}
    </div>
  );
}

interface SectionProps {
  readonly section: ShownSection;
  readonly level: number;
  readonly said: readonly string[];
  /** The block that a link points at. */
  readonly at: string;
}

function Section({ section, level, said, at }: SectionProps) {
  const Heading = level === 3 ? 'h3' : level === 4 ? 'h4' : 'h5';
  return (
    <section id={section.id} className={css['section']}>
      {section.title.text === '' || said.includes(section.title.text) ? null : (
        <Heading>
          <Said words={section.title} />
        </Heading>
      )}
      {section.blocks.map(({ id, kind, text }) =>
        kind === 'view' ? null : (
          <p key={id} id={id} tabIndex={-1} className={css[kind]} data-here={id === at}>
            <EditableBlock block={id} text={text}>
              <Text text={text} />
            </EditableBlock>
          </p>
        ),
      )}
      {section.sections.map((below) => (
        <Section
          key={below.id}
          section={below}
          level={said.includes(section.title.text) ? level : Math.min(5, level + 1)}
          said={said}
          at={at}
        />
      ))}
    </section>
  );
}
