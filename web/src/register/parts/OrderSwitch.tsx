import { useTexts } from '../../platform/language/language.tsx';
import { texts } from '../unit/texts.ts';
import { type Order, orders } from './order.ts';

/** Chooses how a list is sorted. */
export function OrderSwitch({ order, onChoose }: { order: Order; onChoose: (order: Order) => void }) {
  const t = useTexts(texts);
  const words: Record<Order, string> = { coverage: t.sortCoverage, name: t.sortName };
  return (
    <fieldset class="switch">
      <legend class="visually-hidden">{t.sort}</legend>
      {orders.map((one) => (
        <button key={one} type="button" aria-pressed={one === order} onClick={() => onChoose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  );
}
