import type { ComponentChildren } from 'preact';
import './unit.css';

/** An empty chair where a person's card would stand. */
export function VacantCard({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="vacant-card">
      <span class="vacant-face" aria-hidden="true" />
      <span class="person-text">
        <strong>{title}</strong>
        <span class="soft">{children}</span>
      </span>
    </div>
  );
}
