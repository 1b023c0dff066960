import { mayEnter, type Post, type Unit } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import type { Listed } from '../../platform/firebase/live.ts';
import { useTexts } from '../../platform/language/language.tsx';
import { useGrant } from '../../platform/session/session.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { registerLinks } from '../links.ts';
import { texts } from './texts.ts';
import './unit.css';

interface VacantCardProps {
  unit: Listed<Unit>;
  post: Post;
  title: string;
  children: ComponentChildren;
}

/** A vacant post, with a link to enter its holder for whoever may. */
export function VacantCard({ unit, post, title, children }: VacantCardProps) {
  const t = useTexts(texts);
  const { grant } = useGrant();
  return (
    <div class="vacant-card">
      <span class="vacant-face" aria-hidden="true" />
      <span class="person-text">
        <strong>{title}</strong>
        <span class="soft">{children}</span>
      </span>
      {mayEnter(grant, unit.id, unit, post) && (
        <a class="button" href={registerLinks.newEntry(unit.id, post)}>
          <Icon name="plus" />
          {t.enter}
        </a>
      )}
    </div>
  );
}
