import { Contact, collections, contactPath, type Name, newEntry, OfficeBearer, Unit } from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { derivedOf } from '../../functions/src/register/entry/derived.ts';
import { Problem } from '../emulators/problem.ts';

/** What a new register begins with: its state, and the president who can then name everybody else. */
export interface Beginning {
  stateId: string;
  stateName: Name;
  presidentName: Name;
  /** E.164; whoever signs in with it gets the president's grant. */
  mobile: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The documents of a beginning, each as its schema has it. @throws ZodError for a value that is none */
export function documentsOf({ stateId, stateName, presidentName, mobile, today }: Beginning) {
  const officeBearerId = `${stateId}-president`;
  const unit = Unit.parse({
    level: 'state',
    kind: 'state',
    name: stateName,
    parentId: null,
    path: { state: stateId },
    assembly: null,
    lokSabha: null,
    assemblySeats: [],
    lokSabhaSeats: [],
    opened: today,
    closed: null,
  });
  const at = Timestamp.now();
  const blank = newEntry({ officeBearerId, post: 'president', unitId: stateId, unit, enteredBy: null, at });
  const contact = Contact.parse({ ...blank.contact, mobile });
  const card = OfficeBearer.parse({ ...blank.card, name: presidentName });
  return { officeBearerId, unit, contact, card: { ...card, ...derivedOf(card, contact, unit) } };
}

/** Writes the beginning, once. @throws Problem when the register has that state already */
export async function begin(db: Firestore, beginning: Beginning): Promise<void> {
  const { officeBearerId, unit, contact, card } = documentsOf(beginning);
  const unitReference = db.collection(collections.units).doc(beginning.stateId);
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(unitReference);
    if (found.exists) throw new Problem(`This register has begun: ${beginning.stateId} is in it already.`);
    transaction.create(unitReference, unit);
    transaction.create(db.collection(collections.officeBearers).doc(officeBearerId), card);
    transaction.create(db.doc(contactPath(officeBearerId)), contact);
  });
}
