import { type Name, variants } from '@sangathan/model';
import { useEffect, useRef } from 'preact/hooks';
import { useFormats, useLanguage, useTexts } from '../platform/language/language.tsx';
import { fieldWords } from '../platform/language/words.ts';
import { useGrant } from '../platform/session/session.tsx';
import { Icon } from '../ui/Icon.tsx';
import { FailureNotice } from '../ui/notice.tsx';
import { Avatar } from './Avatar.tsx';
import { texts } from './texts.ts';
import { type PhotoProgress, usePhotoUpload } from './usePhotoUpload.ts';
import './photo.css';

interface PhotoFieldProps {
  officeBearerId: string;
  name: Name;
  /** The content hash of the photo on the card. */
  photo: string | null;
  /** The new photo's content hash, once the server has made its variants. */
  chosen: string | null;
  onChosen: (hash: string | null) => void;
  /** Whether an upload is in progress: the form waits for it. */
  onBusy: (busy: boolean) => void;
}

/** Chooses or takes a photo, compresses and uploads it, and shows the result. */
export function PhotoField({ officeBearerId, name, photo, chosen, onChosen, onBusy }: PhotoFieldProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const { uid } = useGrant();
  const { progress, choose, cancel } = usePhotoUpload(uid, officeBearerId);
  const input = useRef<HTMLInputElement>(null);
  const ready = progress.state === 'ready' ? progress.hash : null;
  const busy = ['compressing', 'uploading', 'processing'].includes(progress.state);
  useEffect(() => {
    if (ready !== null) onChosen(ready);
  }, [ready]);
  useEffect(() => onBusy(busy), [busy]);
  const remove = () => {
    cancel();
    onChosen(null);
  };
  const shown = chosen ?? photo;
  return (
    <fieldset class="card photo-field">
      <legend>{fieldWords.photo[language]}</legend>
      <Avatar officeBearerId={officeBearerId} name={name} photo={shown} size="large" />
      <div class="photo-side">
        {shown !== null && <p class="soft">{chosen === null ? t.currentPhoto : t.newPhoto}</p>}
        <Progress progress={progress} />
        <input
          ref={input}
          id="photo"
          class="visually-hidden"
          type="file"
          accept="image/*"
          aria-label={t.choosePhoto}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void choose(file);
            // The same file can be chosen again after a failure.
            event.currentTarget.value = '';
          }}
        />
        {busy ? (
          <button type="button" class="button" onClick={cancel}>
            {t.cancel}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => input.current?.click()}>
            <Icon name="camera" />
            {shown === null ? t.choosePhoto : t.otherPhoto}
          </button>
        )}
        {chosen !== null && !busy && (
          <button type="button" class="button-plain" onClick={remove}>
            {t.removeNew}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Progress({ progress }: { progress: PhotoProgress }) {
  const t = useTexts(texts);
  const { number, percent } = useFormats();
  switch (progress.state) {
    case 'none':
      return null;
    case 'failed':
      return <FailureNotice code={progress.failure} />;
    case 'compressing':
      return <Working text={t.compressing} fraction={null} />;
    case 'uploading':
      return (
        <Working
          text={progress.paused ? t.paused : t.uploading(percent(progress.fraction, 1))}
          fraction={progress.fraction}
        />
      );
    case 'processing':
      return <Working text={t.processing} fraction={null} />;
    default: {
      const made = variants.map((variant) => progress.upload.variants[variant]);
      const sizes = made.map(({ width, height }) => `${number(width)} × ${number(height)}`).join(', ');
      return (
        <p class="photo-ready" role="status">
          <Icon name="good" />
          <span>
            <strong>{t.photoReady}</strong> <span class="soft">{t.sizes(sizes)}</span>
          </span>
        </p>
      );
    }
  }
}

/** A bar with words; without `fraction` it only says that something goes on. */
function Working({ text, fraction }: { text: string; fraction: number | null }) {
  return (
    <div class="photo-progress">
      <p role="status">{text}</p>
      <progress {...(fraction === null ? {} : { value: fraction })} max={1} aria-label={text} />
    </div>
  );
}
