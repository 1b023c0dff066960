import type { Contact } from '@sangathan/model';
import type { Live } from '../../platform/firebase/live.ts';
import { useLanguage, useTexts } from '../../platform/language/language.tsx';
import { fieldWords } from '../../platform/language/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { writtenMobile } from '../../ui/mobile.ts';
import { Shown } from '../../ui/notice.tsx';
import { texts } from '../texts.ts';

/** Links to phone, WhatsApp and e-mail. A null contact is one that the reader may not read. */
export function ContactCard({ contact }: { contact: Live<Contact> | null }) {
  const t = useTexts(texts);
  if (contact === null) {
    return (
      <section class="card entry-hidden">
        <Icon name="lock" />
        <p>{t.hidden}</p>
      </section>
    );
  }
  return (
    <section class="card" aria-labelledby="contact-title">
      <h2 id="contact-title">{t.contact}</h2>
      <Shown live={contact}>{(read) => <Reach contact={read} />}</Shown>
    </section>
  );
}

function Reach({ contact }: { contact: Contact }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const mobiles = [contact.mobile, contact.alternativeMobile].filter((mobile) => mobile !== null);
  return (
    <>
      {mobiles.length === 0 && contact.email === null && <p class="soft">{t.noContact}</p>}
      {mobiles.map((mobile) => (
        <div class="reach" key={mobile}>
          <p>
            <span class="soft">{fieldWords.mobile[language]}</span>
            <strong>{writtenMobile(mobile)}</strong>
          </p>
          <div class="row">
            <a class="button" href={`tel:${mobile}`}>
              <Icon name="phone" />
              {t.phone}
            </a>
            <a
              class="button"
              href={`https://wa.me/${mobile.slice(1)}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              <Icon name="chat" />
              {t.whatsapp}
            </a>
          </div>
        </div>
      ))}
      {contact.email !== null && (
        <div class="reach">
          <p>
            <span class="soft">{fieldWords.email[language]}</span>
            <a class="entry-link" href={`mailto:${contact.email}`}>
              {contact.email}
            </a>
          </p>
        </div>
      )}
    </>
  );
}
