import {
  type AuditLine,
  type CallRequest,
  type CallResponse,
  Contact,
  collections,
  contactPath,
  Export,
  type ExportedEntry,
  evidenceOn,
  exportPage,
  Failure,
  type Grant,
  mayExport,
  mayReadContact,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { FieldPath, type Query, Timestamp } from 'firebase-admin/firestore';
import { allowanceOf, takeAllowance } from '../platform/allowance.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { parsed } from '../platform/document.ts';

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

/** The present holders of a unit's subtree that the caller may export: of an MLA or MP, those of the seat. */
function exportable(unitId: string, { level }: Unit, { sight, assembly, lokSabha }: Grant): Query {
  const standing = db
    .collection(collections.officeBearers)
    .where(`path.${level}`, '==', unitId)
    .where('until', '==', null);
  if (sight === 'subtree') return standing;
  return sight === 'assembly'
    ? standing.where('assembly', '==', assembly)
    : standing.where('lokSabha', '==', lokSabha);
}

async function cardsAfter(all: Query, after: string | undefined, size: number) {
  const page = all.orderBy(FieldPath.documentId()).limit(size);
  const found = await (after === undefined ? page : page.startAfter(after)).get();
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

/** How long an export may take, in milliseconds. */
const exportKept = 24 * 60 * 60_000;

/** An export that is being taken: whose, of what, and how far it has come. */
interface Taken {
  exportId: string;
  page: number;
  line: Pick<AuditLine, 'action' | 'byUid' | 'unitId' | 'path' | 'changes'> & { officeBearerId: string };
}

const exportAt = (exportId: string) => db.collection(collections.exports).doc(exportId);

/** The export that a page belongs to. @throws Failure `no-access` for another's, and for a page that is not the next */
function ownExport(found: Export | null, { page, line }: Taken): Export {
  const { byUid, officeBearerId, unitId } = line;
  const isOwn = found?.uid === byUid && found.officeBearerId === officeBearerId && found.unitId === unitId;
  if (!found || !isOwn || found.expiresAt.toMillis() < Date.now() || page > found.after.length)
    throw new Failure('no-access');
  return found;
}

/** Begins an export, as one of the caller's today. */
async function begin({ exportId, line }: Taken): Promise<Export> {
  const begun: Export = {
    uid: line.byUid ?? '',
    officeBearerId: line.officeBearerId,
    unitId: line.unitId,
    after: [],
    pages: 0,
    rows: 0,
    expiresAt: Timestamp.fromMillis(Date.now() + exportKept),
  };
  await db.runTransaction(async (transaction) => {
    const allowance = await allowanceOf(transaction, 'export', begun.uid);
    allowance.take();
    transaction.create(exportAt(exportId), begun);
  });
  return begun;
}

/** Adds a page to the export and its audit before it is handed out; a page handed out twice counts once. */
async function record(taken: Taken, rows: number, last: string | null): Promise<void> {
  const audit = db.collection(collections.audit).doc(`exported-${taken.exportId}`);
  await db.runTransaction(async (transaction) => {
    const found = ownExport(parsed(await transaction.get(exportAt(taken.exportId)), Export), taken);
    const isAgain = taken.page < found.pages;
    const at = (await transaction.get(audit)).get('at') ?? Timestamp.now();
    const all = isAgain ? found.rows : found.rows + rows;
    const after = isAgain || last === null ? found.after : [...found.after, last];
    const pages = isAgain ? found.pages : taken.page + 1;
    transaction.update(exportAt(taken.exportId), { after, pages, rows: all });
    transaction.set(audit, { ...taken.line, at, rows: all });
  });
}

/**
 * One page of the present holders in the caller's own subtree, or in its seat.
 * `size` is how many entries a page holds at most.
 * @throws Failure `no-access` for anything else, `too-many-today`
 */
export async function exportEntries(
  { unitId, exportId, page }: CallRequest<'exportEntries'>,
  caller: Caller,
  size = exportPage,
): Promise<CallResponse<'exportEntries'>> {
  const [grant, found] = await Promise.all([
    grantOf(caller),
    db.collection(collections.units).doc(unitId).get(),
  ]);
  const unit = parsed(found, Unit);
  if (!unit || !mayExport(grant, unit)) throw new Failure('no-access');
  await takeAllowance('exportPage', caller.uid);
  const { officeBearerId } = grant;
  const told = { action: 'exported', byUid: caller.uid, path: unit.path, changes: {} } as const;
  const id = exportId ?? db.collection(collections.exports).doc().id;
  const taken: Taken = { exportId: id, page, line: { ...told, officeBearerId, unitId } };
  const kept = exportId === null ? await begin(taken) : parsed(await exportAt(id).get(), Export);
  const { after } = ownExport(kept, taken);
  const cards = await cardsAfter(exportable(unitId, unit, grant), after[page - 1], size);
  const rows = await entriesOf(cards, grant);
  const last = cards.length === size ? (cards.at(-1)?.id ?? null) : null;
  await record(taken, rows.length, last);
  return { exportId: id, rows, next: last === null ? null : page + 1 };
}
