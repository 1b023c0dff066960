import {
  Contact,
  collections,
  contactPath,
  isPublicByDefault,
  type Name,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { derivedOf } from '../../functions/src/entry/entry.ts';
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

const noSocial = { facebook: null, x: null, instagram: null, youtube: null };

/** The documents of a beginning, each as its schema has it. @throws ZodError for a value that is none */
export function documentsOf({ stateId, stateName, presidentName, mobile, today }: Beginning) {
  const officeBearerId = `${stateId}-president`;
  const place = { unitId: stateId, path: { state: stateId } };
  const unit = Unit.parse({
    level: 'state',
    kind: 'state',
    name: stateName,
    parentId: null,
    path: place.path,
    assembly: null,
    lokSabha: null,
    assemblySeats: [],
    lokSabhaSeats: [],
    opened: today,
    closed: null,
  });
  const contact = Contact.parse({
    officeBearerId,
    ...place,
    mobile,
    alternativeMobile: null,
    email: null,
    edited: null,
  });
  const card = OfficeBearer.parse({
    personId: officeBearerId,
    post: 'president',
    level: 'state',
    ...place,
    assembly: null,
    lokSabha: null,
    name: presidentName,
    village: null,
    jurisdiction: null,
    social: noSocial,
    photo: null,
    known: { mobile: true, email: false },
    evidence: 'collected',
    evidenceAt: Timestamp.now(),
    since: null,
    until: null,
    visibility: isPublicByDefault('president', 'state') ? 'public' : 'members',
    deputyRights: [],
    searchKeys: [],
    enteredBy: null,
    edited: null,
    demo: false,
  });
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
