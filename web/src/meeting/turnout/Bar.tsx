/** A measure from nothing to all, beside figures that say the same: silent to a screen reader. */
export function Bar({ part, whole, tall = false }: { part: number; whole: number; tall?: boolean }) {
  const share = whole === 0 ? 0 : Math.min(1, part / whole);
  return (
    <span class={tall ? 'turnout-bar turnout-bar-tall' : 'turnout-bar'} aria-hidden="true">
      {part > 0 && <span style={{ width: `${100 * share}%`, minWidth: '4px' }} />}
    </span>
  );
}
