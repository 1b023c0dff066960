import { type Name, nameIn, type Variant } from '@sangathan/model';
import { useLanguage } from '../platform/language/language.tsx';
import { initialOf, shadeOf } from './initial.ts';
import { PhotoImage } from './PhotoImage.tsx';
import './avatar.css';

interface AvatarProps {
  officeBearerId: string;
  name: Name;
  /** The photo's content hash, as on the card. */
  photo: string | null;
  /** 48, 96 or 160 pixels across. */
  size?: 'small' | 'medium' | 'large';
}

const variantFor = { small: 'small', medium: 'medium', large: 'medium' } as const satisfies Record<
  string,
  Variant
>;

/** A person's photo, or their initial. Hidden from screen readers: the name stands beside it. */
export function Avatar({ officeBearerId, name, photo, size = 'small' }: AvatarProps) {
  const { language } = useLanguage();
  const letter = (
    <span class={`avatar-letter shade-${shadeOf(officeBearerId)}`}>{initialOf(nameIn(name, language))}</span>
  );
  return (
    <span class={`avatar avatar-${size}`} aria-hidden="true">
      {photo === null ? (
        letter
      ) : (
        <PhotoImage officeBearerId={officeBearerId} hash={photo} variant={variantFor[size]} alt="">
          {letter}
        </PhotoImage>
      )}
    </span>
  );
}
