import type { Name, OfficeBearer } from '@sangathan/model';
import type { ComponentChildren } from 'preact';
import { Avatar } from '../../photo/Avatar.tsx';
import { useLanguage } from '../../platform/language/language.tsx';
import { postWords } from '../../platform/language/words.ts';
import { registerLinks } from '../links.ts';
import { EvidenceBadge } from './EvidenceBadge.tsx';
import './parts.css';
import { Named } from '../../ui/Named.tsx';

interface PersonCardProps {
  id: string;
  card: Pick<OfficeBearer, 'name' | 'post' | 'photo' | 'evidence'>;
  /** The unit's name, unless the page shows it already. */
  unitName?: Name | undefined;
  /** Shown below the post. */
  children?: ComponentChildren;
}

/** A person in a list, as a link to the entry. */
export function PersonCard({ id, card, unitName, children }: PersonCardProps) {
  const { language } = useLanguage();
  return (
    <a class="person" href={registerLinks.entry(id)}>
      <Avatar officeBearerId={id} name={card.name} photo={card.photo} />
      <span class="person-text">
        <strong class="person-name">
          <Named name={card.name} />
        </strong>
        <span class="soft">
          {postWords[card.post][language]}
          {unitName && (
            <>
              , <Named name={unitName} />
            </>
          )}
        </span>
        {children}
      </span>
      <EvidenceBadge evidence={card.evidence} />
    </a>
  );
}
