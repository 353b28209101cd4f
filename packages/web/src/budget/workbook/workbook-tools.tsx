import { acceptWorkbook, getWorkbook, postWorkbook } from '@plenary/api/budget/workbook';
import { call, urlOf } from '@plenary/api/client';
import { type ReactNode, useState } from 'react';
import { server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useWords } from '../../app/use-words.ts';
import { sendChange } from '../../changes/send.ts';
import button from '../../ui/button.module.css';
import { Icon } from '../../ui/icon.tsx';
import type { Editing } from '../table/use-editing.ts';
import type { TableModel } from '../table/use-table-model.ts';
import { FileButton } from './file-button.tsx';
import { type ReadBack, WorkbookPreview } from './workbook-preview.tsx';

interface WorkbookToolsProps {
  readonly model: TableModel;
  readonly editing: Editing;
  readonly mayEdit: boolean;
  /** Shows what came of a workbook under the tools. */
  readonly children: (tools: ReactNode, preview: ReactNode) => ReactNode;
}

/** Takes the table away as a workbook, and reads one back: first what would change, then that as one revision. */
export function WorkbookTools({ model, editing, mayEdit, children }: WorkbookToolsProps) {
  const say = useWords();
  const { plan, language, scenario } = useShown();
  const [back, setBack] = useState<ReadBack | null>(null);
  const power = model.style.money === 'thousands' ? '3' : '0';
  const query = { language, scenario, ...model.address, power };
  const read = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const given = { params: { plan }, query: { language }, body: bytes, fileName: file.name };
    const called = await call(server(), postWorkbook, given);
    setBack({
      file,
      bytes,
      changes: called.ok ? called.value : null,
      refused: called.ok ? null : called.problem.title,
    });
  };
  const tools = (
    <>
      <a
        href={urlOf('', getWorkbook.path, { plan }, query)}
        download={`${plan}.xlsx`}
        className={button['button']}
        data-look="small"
      >
        <Icon name="download" />
        {say('budget.workbook')}
      </a>
      {mayEdit ? (
        <FileButton text={say('budget.read-back')} accept=".xlsx,.ods" onFile={(file) => void read(file)} />
      ) : null}
    </>
  );
  const preview = back ? (
    <WorkbookPreview
      back={back}
      onLeave={() => setBack(null)}
      onTake={(collisions) => {
        setBack(null);
        editing.perform((given) => sendChange((toSend) => taken(back, collisions, toSend), given));
      }}
    />
  ) : null;
  return children(tools, preview);
}

function taken(
  { bytes, file }: ReadBack,
  collisions: 'leave' | 'take',
  { plan, revision, reason }: { readonly plan: string; readonly revision: number; readonly reason: string },
) {
  return call(server(), acceptWorkbook, {
    params: { plan },
    query: { basedOn: revision, reason, collisions },
    body: bytes,
    fileName: file.name,
  });
}
