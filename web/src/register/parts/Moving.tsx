import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import '../unit/unit.css';

/** How long a change is highlighted, in milliseconds. */
const marked = 2400;

/** Highlights its content when `value` changes. */
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
