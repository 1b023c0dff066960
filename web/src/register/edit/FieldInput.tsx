import { cleanText, type FailureCode, type Field, longest } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { useFormats, useLanguage, useTexts } from '../../platform/language/language.tsx';
import { fieldWords } from '../../platform/language/words.ts';
import { FieldFailure } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';

type TypedField = Exclude<Field, 'photo'>;

/** The `inputMode` of a field. */
const keyboards: Partial<Record<Field, 'tel' | 'email' | 'url'>> = {
  mobile: 'tel',
  email: 'email',
  facebook: 'url',
  x: 'url',
  instagram: 'url',
  youtube: 'url',
};

interface FieldInputProps {
  field: Field;
  value: string;
  failure: FailureCode | null;
  /** Read-only; the hint says who may change it. */
  fixed: boolean;
  onInput: (typed: string) => void;
  /** Shown below the input. */
  children?: ComponentChildren;
}

/** A field with a hint and its failure. No `maxLength`: too long a text stays, for the person to shorten. */
export function FieldInput({ field, value, failure, fixed, onInput, children }: FieldInputProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { number } = useFormats();
  const over = cleanText(value).length - longest[field];
  const failureId = `${field}-failure`;
  return (
    <div class="field">
      <label for={field}>{fieldWords[field][language]}</label>
      <p class="field-hint" id={`${field}-hint`}>
        {fixed ? t.fixedHint : t[`${field as TypedField}Hint`]}
      </p>
      <input
        id={field}
        name={field}
        type="text"
        inputMode={keyboards[field] ?? 'text'}
        autoComplete="off"
        autoCapitalize={keyboards[field] ? 'none' : 'words'}
        value={value}
        readOnly={fixed}
        aria-describedby={`${field}-hint ${failureId}`}
        aria-invalid={failure !== null}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <FieldFailure id={failureId} code={failure} />
      {failure === 'field-too-long' && <p class="field-failure">{t.tooMany(number(over))}</p>}
      {children}
    </div>
  );
}
