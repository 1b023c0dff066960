import { collections, type Grant, type Level, Unit } from '@sangathan/model';
import { services } from '../../platform/firebase/services.ts';
import { mostTemplateRows, type TemplateUnit } from './templateSheet.ts';

/** The open units of a level below a unit of the grant's subtree, at most `mostTemplateRows`. */
export async function unitsOf(
  unitId: string,
  unitLevel: Level,
  level: Level,
  grant: Grant,
): Promise<TemplateUnit[]> {
  const [{ firestore }, { collection, getDocs, limit, query, where }] = await Promise.all([
    services(),
    import('firebase/firestore'),
  ]);
  const found = await getDocs(
    query(
      collection(firestore, collections.units),
      // The rules allow the grant's own subtree, and a list is allowed only inside it.
      where(`path.${grant.level}`, '==', grant.unitId),
      where(`path.${unitLevel}`, '==', unitId),
      where('level', '==', level),
      limit(mostTemplateRows),
    ),
  );
  return found.docs
    .map((document) => ({ id: document.id, ...Unit.parse(document.data()) }))
    .filter(({ closed }) => closed === null);
}
