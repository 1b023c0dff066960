import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import '../unit/unit.css';

/** How long a change stays marked, in milliseconds. */
const marked = 2400;

/** Marks its content gently whenever `value` changes while it is shown. */
export function Moving({ value, children }: { value: number | string; children: ComponentChildren }) {
  const last = useRef(value);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    setMoved(true);
    const timer = setTimeout(() => setMoved(false), marked);
    return () => clearTimeout(timer);
  }, [value]);
  return <span class={moved ? 'moving moved' : 'moving'}>{children}</span>;
}
