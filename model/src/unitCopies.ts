import { collections, subcollections } from './collections.ts';
import type { OfficeBearer } from './register/officeBearer.ts';
import { pathUnder } from './register/path.ts';
import { sightOf } from './register/post.ts';
import type { Unit } from './register/unit/unit.ts';

/** What documents copy from their unit, so that rules and queries need not read it. */
export type UnitField = 'path' | 'level' | 'assembly' | 'lokSabha';
export type UnitFields = Partial<Pick<Unit, UnitField>>;

/** A collection whose documents copy fields of a unit. */
export interface UnitCopy {
  collection: string;
  /** All collections of that name, wherever they stand. */
  isGroup: boolean;
  /** The field that names the unit. */
  unitField: 'unitId' | 'parentId';
  /** The unit's fields as a document copies them; `id` and `document` are the document's own. */
  fieldsOf(unit: Unit, id: string, document: Record<string, unknown>): UnitFields;
}

const path = ({ path }: Unit): UnitFields => ({ path });
const place = ({ level, path }: Unit): UnitFields => ({ level, path });

/** An MLA or MP keeps the constituency of the seat, whichever unit the entry stands in. */
function cardFields(unit: Unit, _id: string, document: Record<string, unknown>): UnitFields {
  const { level, path, assembly, lokSabha } = unit;
  const hasSeat = sightOf((document as OfficeBearer).post) !== 'subtree';
  return hasSeat ? { level, path } : { level, path, assembly, lokSabha };
}

/** A block's constituency is its own, since its district has none; units below copy their parent's. */
function childFields(parent: Unit, id: string, document: Record<string, unknown>): UnitFields {
  const { level, assembly, lokSabha } = document as Unit;
  return {
    path: pathUnder(parent.path, level, id),
    assembly: parent.assembly ?? assembly,
    lokSabha: parent.lokSabha ?? lokSabha,
  };
}

const copyOf = (
  collection: string,
  fieldsOf: UnitCopy['fieldsOf'],
  unitField: UnitCopy['unitField'] = 'unitId',
): UnitCopy => ({ collection, isGroup: false, unitField, fieldsOf });
const groupCopyOf = (collection: string, fieldsOf: UnitCopy['fieldsOf']): UnitCopy => ({
  ...copyOf(collection, fieldsOf),
  isGroup: true,
});

/** By schema: every stored document that copies from a unit and has to follow it. */
export const unitCopies = {
  Unit: copyOf(collections.units, childFields, 'parentId'),
  OfficeBearer: copyOf(collections.officeBearers, cardFields),
  Contact: groupCopyOf(subcollections.private, path),
  ChangeRequest: copyOf(collections.changeRequests, place),
  UnitRequest: copyOf(collections.unitRequests, place, 'parentId'),
  Meeting: copyOf(collections.meetings, place),
  Attendance: groupCopyOf(subcollections.attendance, place),
  Import: copyOf(collections.imports, place),
  ImportMapping: copyOf(collections.importMappings, path),
} satisfies Record<string, UnitCopy>;

/** By schema: stored documents with a path that do not copy it from their unit, and where it comes from. */
export const otherPaths = {
  Grant: 'derived from its entry, and follows that',
  Rollup: 'recounted',
  Turnout: 'recounted',
  AuditLine: 'written once: where the unit stood then',
} satisfies Record<string, string>;
