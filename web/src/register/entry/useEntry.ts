import {
  Contact,
  collections,
  contactPath,
  emptyContact,
  type Grant,
  mayReadContact,
  OfficeBearer,
  OpenedContact,
} from '@sangathan/model';
import { type Live, useAnswer, useDocument } from '../../platform/firebase/live.ts';

/** An entry's card, and its contact as a read of its own; `contact` is null where the reader may not read it. */
export interface ReadEntry {
  card: OfficeBearer;
  contact: Live<Contact> | null;
}

/** An entry. The card is live, as is one's own contact; opening another's is counted for its holder. */
export function useEntry(id: string, grant: Grant): Live<ReadEntry> {
  const card = useDocument(`${collections.officeBearers}/${id}`, OfficeBearer);
  const isOwn = id === grant.officeBearerId;
  const isReadable = card.state === 'ready' && mayReadContact(grant, { ...card.data, officeBearerId: id });
  const own = useDocument(isOwn ? contactPath(id) : null, Contact);
  const opened = useAnswer(
    'openContact',
    isReadable && !isOwn ? { officeBearerId: id } : null,
    OpenedContact,
  );
  if (card.state !== 'ready') return card;
  if (!isReadable) return { ...card, data: { card: card.data, contact: null } };
  const empty = emptyContact(id, card.data);
  return { ...card, data: { card: card.data, contact: isOwn ? orEmpty(own, empty) : within(opened, empty) } };
}

/** An entry that was typed in without a number has no contact yet. */
function orEmpty(contact: Live<Contact>, empty: Contact): Live<Contact> {
  return contact.state === 'missing' ? { state: 'ready', data: empty, from: 'server' } : contact;
}

function within(opened: Live<Partial<Contact>>, empty: Contact): Live<Contact> {
  return opened.state === 'ready' ? { ...opened, data: { ...empty, ...opened.data } } : opened;
}
