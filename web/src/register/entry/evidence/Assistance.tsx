import type { CallResponse } from '@sangathan/model';
import { useState } from 'preact/hooks';
import { call } from '../../../platform/firebase/call.ts';
import { useFormats, useTexts } from '../../../platform/language/language.tsx';
import { useAction } from '../../../platform/useAction.ts';
import { FailureNotice } from '../../../ui/notice.tsx';
import { texts } from '../../texts.ts';

/** How many entries somebody has helped to verify, for those above them; counted when it is opened. */
export function Assistance({ id }: { id: string }) {
  const t = useTexts(texts);
  const { number } = useFormats();
  const [counted, setCounted] = useState<CallResponse<'countAssisted'> | null>(null);
  const { working, failure, run } = useAction();
  const count = () => run(async () => setCounted(await call('countAssisted', { officeBearerId: id })));
  return (
    <details
      class="card charge"
      onToggle={(event) => {
        if (event.currentTarget.open && !working) void count();
      }}
    >
      <summary>{t.assistance}</summary>
      <div aria-live="polite" class="assistance">
        {working && counted === null && <p class="soft">{t.counting}</p>}
        {counted && <p>{t.assisted(number(counted.assisted))}</p>}
        {counted !== null && counted.sharing > 0 && (
          <p class="notice notice-warn">{t.assistedSharing(number(counted.sharing))}</p>
        )}
      </div>
      {failure && <FailureNotice code={failure} />}
    </details>
  );
}
