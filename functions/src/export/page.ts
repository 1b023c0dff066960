import {
  type AuditLine,
  type CallRequest,
  type CallResponse,
  Contact,
  collections,
  contactPath,
  type ExportedEntry,
  evidenceOn,
  exportPage,
  Failure,
  type Grant,
  mayReadContact,
  maySee,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { FieldPath, Timestamp } from 'firebase-admin/firestore';
import { grantOf } from '../access/grant.ts';
import type { Caller } from '../edge/callable.ts';
import { parsed } from '../edge/document.ts';
import { db } from '../edge/firebase.ts';

/** An entry as this person may have it: whom they may not call is exported without a number. */
export function exportedEntry(
  officeBearerId: string,
  card: OfficeBearer,
  contact: Contact | null,
  unitName: Unit['name'],
  grant: Grant,
  now: number,
): ExportedEntry {
  const { unitId, level, post, name, village, jurisdiction, since } = card;
  const read = contact && mayReadContact(grant, { ...card, officeBearerId }) ? contact : null;
  return {
    officeBearerId,
    unitId,
    unitName,
    level,
    post,
    name,
    mobile: read?.mobile ?? null,
    alternativeMobile: read?.alternativeMobile ?? null,
    email: read?.email ?? null,
    village,
    jurisdiction,
    evidence: evidenceOn(card.evidence, card.evidenceAt.toMillis(), now),
    since,
  };
}

async function cardsAfter(unitId: string, { level }: Unit, after: string | null) {
  const all = db
    .collection(collections.officeBearers)
    .where(`path.${level}`, '==', unitId)
    .orderBy(FieldPath.documentId())
    .limit(exportPage);
  const found = await (after === null ? all : all.startAfter(after)).get();
  return found.docs.map((card) => ({ id: card.id, card: OfficeBearer.parse(card.data()) }));
}

type Cards = Awaited<ReturnType<typeof cardsAfter>>;

async function entriesOf(cards: Cards, grant: Grant): Promise<ExportedEntry[]> {
  if (cards.length === 0) return [];
  const unitIds = [...new Set(cards.map(({ card }) => card.unitId))];
  const [contacts, units] = await Promise.all([
    db.getAll(...cards.map(({ id }) => db.doc(contactPath(id)))),
    db.getAll(...unitIds.map((id) => db.collection(collections.units).doc(id))),
  ]);
  const names = new Map(units.map((unit) => [unit.id, parsed(unit, Unit)?.name]));
  const now = Date.now();
  return cards.map(({ id, card }, index) => {
    const contact = contacts[index] ? parsed(contacts[index], Contact) : null;
    const unitName = names.get(card.unitId) ?? { hi: '', en: card.unitId };
    return exportedEntry(id, card, contact, unitName, grant, now);
  });
}

/** Adds a page to the audit of its export before it is handed out; a page handed out twice counts twice. */
async function record(exportId: string, line: Omit<AuditLine, 'at' | 'rows'>, rows: number): Promise<void> {
  const reference = db.collection(collections.audit).doc(`exported-${exportId}`);
  await db.runTransaction(async (transaction) => {
    const found = await transaction.get(reference);
    const isOthers =
      found.exists && (found.get('byUid') !== line.byUid || found.get('unitId') !== line.unitId);
    if (isOthers) throw new Failure('no-access');
    const before: number = found.get('rows') ?? 0;
    const at: AuditLine['at'] = found.get('at') ?? Timestamp.now();
    transaction.set(reference, { ...line, at, rows: before + rows });
  });
}

/**
 * One page of the present holders in a unit's subtree, as far as the caller may see them.
 * @throws Failure `no-access` for a unit that is not theirs to see
 */
export async function exportEntries(
  { unitId, exportId, after }: CallRequest<'exportEntries'>,
  caller: Caller,
): Promise<CallResponse<'exportEntries'>> {
  const [grant, found] = await Promise.all([
    grantOf(caller),
    db.collection(collections.units).doc(unitId).get(),
  ]);
  const unit = parsed(found, Unit);
  const place = unit && {
    unitId,
    level: unit.level,
    path: unit.path,
    assembly: unit.assembly,
    lokSabha: unit.lokSabha,
  };
  if (!unit || !place || !maySee(grant, place)) throw new Failure('no-access');
  const cards = await cardsAfter(unitId, unit, after);
  const seen = cards.filter(({ card }) => card.until === null && maySee(grant, card));
  const rows = await entriesOf(seen, grant);
  const id = exportId ?? db.collection(collections.audit).doc().id;
  const { officeBearerId } = grant;
  const line = {
    action: 'exported',
    byUid: caller.uid,
    officeBearerId,
    unitId,
    path: unit.path,
    changes: {},
  } as const;
  await record(id, line, rows.length);
  const next = cards.length === exportPage ? (cards.at(-1)?.id ?? null) : null;
  return { exportId: id, rows, next };
}
