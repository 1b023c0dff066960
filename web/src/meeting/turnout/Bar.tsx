/** A progress bar; hidden from screen readers, which read the figures beside it. */
export function Bar({ part, whole, tall = false }: { part: number; whole: number; tall?: boolean }) {
  const share = whole === 0 ? 0 : Math.min(1, part / whole);
  return (
    <span class={tall ? 'turnout-bar turnout-bar-tall' : 'turnout-bar'} aria-hidden="true">
      {part > 0 && <span style={{ width: `${100 * share}%`, minWidth: '4px' }} />}
    </span>
  );
}
