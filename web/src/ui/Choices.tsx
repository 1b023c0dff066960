import type { FailureCode } from '@sangathan/model';
import { useFormats } from '../platform/language/language.tsx';
import { FieldFailure } from './notice.tsx';

interface ChoicesProps<V extends string> {
  name: string;
  legend: string;
  hint?: string;
  problem?: FailureCode | undefined;
  options: { value: V; word: string; count?: number | null }[];
  chosen: readonly V[];
  onChoose: (chosen: V[]) => void;
}

/** A group of checkboxes; each may show a count. */
export function Choices<V extends string>({
  name,
  legend,
  hint,
  problem,
  options,
  chosen,
  onChoose,
}: ChoicesProps<V>) {
  const { number } = useFormats();
  const turn = (value: V) => {
    const isChosen = (one: V) => chosen.includes(one) !== (one === value);
    onChoose(options.map((option) => option.value).filter(isChosen));
  };
  return (
    <fieldset class="field choices" aria-describedby={`${name}-failure`}>
      <legend>{legend}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {options.map(({ value, word, count }) => (
        <label key={value} class="choice-line">
          <input type="checkbox" name={name} checked={chosen.includes(value)} onChange={() => turn(value)} />
          {word}
          {typeof count === 'number' && <span class="soft choice-count">{number(count)}</span>}
        </label>
      ))}
      <FieldFailure id={`${name}-failure`} code={problem ?? null} />
    </fieldset>
  );
}
