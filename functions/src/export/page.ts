import {
  type AuditLine,
  type CallRequest,
  type CallResponse,
  type Contact,
  collections,
  Export,
  type ExportedEntry,
  evidenceOn,
  exportPage,
  Failure,
  type Grant,
  mayExport,
  mayListContacts,
  OfficeBearer,
  Unit,
} from '@sangathan/model';
import { FieldPath, type Query, Timestamp } from 'firebase-admin/firestore';
import { allowanceOf, takeAllowance } from '../platform/allowance.ts';
import { appendAuditLine, auditLineAt, auditLineOf } from '../platform/auditLog.ts';
import type { Caller } from '../platform/callable.ts';
import { grantOf } from '../platform/callerGrant.ts';
import { db } from '../platform/clients.ts';
import { documentsOf, parsed } from '../platform/document.ts';
import { type StoredCard, type StoredEntry, withContacts } from '../register/entry/store.ts';
import { unitAt } from '../register/references.ts';

/** An entry as the grantee may have it: without contact details, but for their own, if they may not list them. */
export function exportedEntry(
  { id: officeBearerId, card, contact }: StoredEntry,
  unitName: Unit['name'],
  grant: Grant,
  now: number,
): ExportedEntry {
  const { unitId, level, post, name, village, jurisdiction, since } = card;
  const isOwn = officeBearerId === grant.officeBearerId;
  const readable: Contact | null = isOwn || mayListContacts(grant, card.path) ? contact : null;
  return {
    officeBearerId,
    unitId,
    unitName,
    level,
    post,
    name,
    mobile: readable?.mobile ?? null,
    alternativeMobile: readable?.alternativeMobile ?? null,
    email: readable?.email ?? null,
    village,
    jurisdiction,
    evidence: evidenceOn(card.evidence, card.evidenceAt.toMillis(), now),
    since,
  };
}

/** The current entries of a unit's subtree that the grantee may export; for an MLA or MP, those of the seat. */
function exportable(unitId: string, { level }: Unit, { sight, assembly, lokSabha }: Grant): Query {
  const current = db
    .collection(collections.officeBearers)
    .where(`path.${level}`, '==', unitId)
    .where('until', '==', null);
  if (sight === 'subtree') return current;
  return sight === 'assembly'
    ? current.where('assembly', '==', assembly)
    : current.where('lokSabha', '==', lokSabha);
}

async function cardsAfter(all: Query, after: string | undefined, size: number): Promise<StoredCard[]> {
  const page = all.orderBy(FieldPath.documentId()).limit(size);
  const found = await (after === undefined ? page : page.startAfter(after)).get();
  return found.docs.map((card) => ({ id: card.id, card: OfficeBearer.parse(card.data()) }));
}

async function exportedEntries(cards: StoredCard[], grant: Grant): Promise<ExportedEntry[]> {
  const unitIds = cards.map(({ card }) => card.unitId);
  const [entries, units] = await Promise.all([
    withContacts(cards),
    documentsOf(db, collections.units, unitIds, Unit),
  ]);
  const now = Date.now();
  return entries.map((entry) => {
    const { unitId } = entry.card;
    return exportedEntry(entry, units.get(unitId)?.name ?? { hi: '', en: unitId }, grant, now);
  });
}

/** How long an export may take, in milliseconds. */
const exportLifetime = 24 * 60 * 60_000;

/** A page that is asked for, and for whom. */
interface PageRequest {
  exportId: string;
  page: number;
  uid: string;
  officeBearerId: string;
  unitId: string;
  path: Unit['path'];
}

const exportAt = (exportId: string) => db.collection(collections.exports).doc(exportId);

/** @throws Failure `no-access` for somebody else's or an expired export, and for a page beyond the next one */
function checkExport(found: Export | null, { page, uid, officeBearerId, unitId }: PageRequest): Export {
  const isOwn = found?.uid === uid && found.officeBearerId === officeBearerId && found.unitId === unitId;
  if (!found || !isOwn || found.expiresAt.toMillis() < Date.now() || page > found.after.length)
    throw new Failure('no-access');
  return found;
}

/** Begins an export. @throws Failure `too-many-today` */
async function begin({ exportId, uid, officeBearerId, unitId }: PageRequest): Promise<Export> {
  const expiresAt = Timestamp.fromMillis(Date.now() + exportLifetime);
  const begun: Export = { uid, officeBearerId, unitId, after: [], pages: 0, rows: 0, expiresAt };
  await db.runTransaction(async (transaction) => {
    const allowance = await allowanceOf(transaction, 'export', uid);
    allowance.take();
    transaction.create(exportAt(exportId), begun);
  });
  return begun;
}

/** Counts a page in the export and its audit line before it is handed out; a repeated page counts once. */
async function countPage(request: PageRequest, rows: number, last: string | null): Promise<void> {
  const { exportId, page, uid } = request;
  await db.runTransaction(async (transaction) => {
    const [found, former] = await transaction.getAll(exportAt(exportId), auditLineAt('exported', exportId));
    const before = checkExport(found ? parsed(found, Export) : null, request);
    const isRepeated = page < before.pages;
    const total = isRepeated ? before.rows : before.rows + rows;
    const after = isRepeated || last === null ? before.after : [...before.after, last];
    const pages = isRepeated ? before.pages : page + 1;
    transaction.update(exportAt(exportId), { after, pages, rows: total });
    const at: AuditLine['at'] = former?.get('at') ?? Timestamp.now();
    const line = auditLineOf({ ...request, action: 'exported', byUid: uid }, at);
    appendAuditLine(transaction, { ...line, rows: total }, exportId);
  });
}

/**
 * One page of the current entries in the caller's own subtree or seat. `size`: most entries in a page.
 * @throws Failure `no-access` for anything else, `too-many-today`
 */
export async function exportEntries(
  { unitId, exportId: begunId, page }: CallRequest<'exportEntries'>,
  caller: Caller,
  size = exportPage,
): Promise<CallResponse<'exportEntries'>> {
  const [grant, found] = await Promise.all([grantOf(caller), unitAt(unitId).get()]);
  const unit = parsed(found, Unit);
  if (!unit || !mayExport(grant, unit)) throw new Failure('no-access');
  await takeAllowance('exportPage', caller.uid);
  const exportId = begunId ?? db.collection(collections.exports).doc().id;
  const { officeBearerId } = grant;
  const request = { exportId, page, uid: caller.uid, officeBearerId, unitId, path: unit.path };
  const begun = begunId === null ? await begin(request) : parsed(await exportAt(exportId).get(), Export);
  const { after } = checkExport(begun, request);
  const cards = await cardsAfter(exportable(unitId, unit, grant), after[page - 1], size);
  const rows = await exportedEntries(cards, grant);
  const last = cards.length === size ? (cards.at(-1)?.id ?? null) : null;
  await countPage(request, rows.length, last);
  return { exportId, rows, next: last === null ? null : page + 1 };
}
