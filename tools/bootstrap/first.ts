import { Contact, collections, contactPath, type Name, newEntry, OfficeBearer, Unit } from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { derivedOf } from '../../functions/src/register/entry/derived.ts';
import { newPersonId } from '../../functions/src/register/entry/personId.ts';
import { Problem } from '../emulators/problem.ts';

/** What a new register begins with: the state and its president, who can then enter everybody else. */
export interface Beginning {
  stateId: string;
  stateName: Name;
  presidentName: Name;
  /** E.164; whoever signs in with it gets the president's grant. */
  mobile: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** The first documents. @throws ZodError for an invalid value */
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
    edited: null,
  });
  const at = Timestamp.now();
  const blank = newEntry({
    officeBearerId,
    personId: newPersonId(officeBearerId),
    post: 'president',
    unitId: stateId,
    unit,
    enteredBy: null,
    at,
  });
  const contact = Contact.parse({ ...blank.contact, mobile });
  const card = OfficeBearer.parse({ ...blank.card, name: presidentName });
  return { officeBearerId, unit, contact, card: { ...card, ...derivedOf(card, contact, unit) } };
}

/** Writes the first documents. @throws Problem if the register has the state already */
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
