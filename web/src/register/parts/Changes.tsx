import { type ChangeRequest, changedFields, type Field } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { PhotoImage } from '../../photo/PhotoImage.tsx';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { fieldWords } from '../../platform/language/words.ts';
import { writtenMobile } from '../../ui/mobile.ts';
import { texts } from '../texts.ts';
import './changes.css';

interface ChangesProps {
  request: Pick<ChangeRequest, 'officeBearerId' | 'patch' | 'overtaken'>;
}

/** A request's patch by field: before, after, and for a conflict the value found. */
export function Changes({ request }: ChangesProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { officeBearerId, patch, overtaken } = request;
  return (
    <dl class="changes">
      {changedFields(patch).map((field) => {
        const change = patch[field];
        const found = overtaken?.[field];
        return (
          <div class="change" key={field}>
            <dt>{fieldWords[field][language]}</dt>
            <Side title={t.before} kind="before">
              <Value officeBearerId={officeBearerId} field={field} value={change?.from ?? null} />
            </Side>
            <Side title={t.after} kind="after">
              <Value officeBearerId={officeBearerId} field={field} value={change?.to ?? null} />
            </Side>
            {found !== undefined && (
              <Side title={t.found} kind="found">
                <Value officeBearerId={officeBearerId} field={field} value={found} />
              </Side>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Side({ title, kind, children }: { title: string; kind: string; children: ComponentChildren }) {
  return (
    <dd class={`change-side change-${kind}`}>
      <span class="change-title">{title}</span>
      {children}
    </dd>
  );
}

interface ValueProps {
  officeBearerId: string;
  field: Field;
  value: string | null;
}

function Value({ officeBearerId, field, value }: ValueProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (field === 'photo') {
    if (value === null) {
      return (
        <span class="change-photo soft">
          <span>{t.noPhoto}</span>
        </span>
      );
    }
    const alt = fieldWords.photo[language];
    return (
      <span class="change-photo">
        <PhotoImage officeBearerId={officeBearerId} hash={value} variant="medium" alt={alt} />
      </span>
    );
  }
  if (value === null) return <span class="soft">{t.empty}</span>;
  return <bdi>{field === 'mobile' ? writtenMobile(value) : value}</bdi>;
}
