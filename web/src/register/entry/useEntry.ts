import {
  Contact,
  collections,
  contactPath,
  emptyContact,
  type Grant,
  mayReadContact,
  OfficeBearer,
} from '@sangathan/model';
import { type Live, useDocument } from '../../platform/firebase/live.ts';

/** An entry's card, live, and its contact where the reader may see it (`null` where not). */
export function useEntry(id: string, grant: Grant): Live<{ card: OfficeBearer; contact: Contact | null }> {
  const card = useDocument(`${collections.officeBearers}/${id}`, OfficeBearer);
  const readable = card.state === 'ready' && mayReadContact(grant, { ...card.data, officeBearerId: id });
  const contact = useDocument(readable ? contactPath(id) : null, Contact);
  if (card.state !== 'ready') return card;
  if (!readable) return { ...card, data: { card: card.data, contact: null } };
  if (contact.state === 'loading') return contact;
  // An entry that was typed in without a number has no contact yet, which reads as no access.
  const known = contact.state === 'ready' ? contact.data : emptyContact(id, card.data);
  return { ...card, data: { card: card.data, contact: known } };
}
