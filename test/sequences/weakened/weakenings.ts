/**
 * Deliberate holes, each a condition left out that an attack once got through. The search has to find every one:
 * so that a search which finds nothing says something.
 */
export interface Weakening {
  name: string;
  /** The file, from the root, and what is left out of it or put in its place. */
  file: string;
  from: string;
  to: string;
  /** The kinds of wrong of which the search finds one. */
  found: string[];
}

const rules = 'firestore.rules';
const grant = 'model/src/register/grant.ts';
const change = 'functions/src/register/entry/change.ts';

export const weakenings: readonly Weakening[] = [
  {
    name: 'a second president is entered',
    file: 'functions/src/register/entry/enter.ts',
    from: "if (inPost.some((id) => id !== officeBearerId)) throw new Failure('post-held');",
    to: '',
    found: ['a seat held twice'],
  },
  {
    name: 'a deputy fills in the empty mobile of somebody with more rights',
    file: grant,
    from: 'hasCharge(grant, entry) && hasRightsAndSightOf(grant, entry) && entry.mobile',
    to: 'hasCharge(grant, entry) && entry.mobile',
    found: ['changed without charge', 'authority from nowhere', 'entered without charge'],
  },
  {
    name: 'a deputy ends a fellow deputy with more rights',
    file: rules,
    from: 'hasCharge(entry) && hasRightsAndSightOf(entry) && mobile',
    to: 'hasCharge(entry) && mobile',
    found: ['changed without charge', 'authority taken from below', 'a grant is lost'],
  },
  {
    name: 'somebody sets their own number for another entry',
    file: change,
    from: "if (to === grant.mobile) throw new Failure('own-number');",
    to: '',
    found: ['changed without charge'],
  },
  {
    name: 'somebody edits an entry with their own number',
    file: rules,
    from: 'hasRightsAndSightOf(entry) && mobile != grant().mobile',
    to: 'hasRightsAndSightOf(entry)',
    found: ['changed without charge', 'request approved without charge', 'request rejected without charge'],
  },
  {
    name: 'a president gives a deputy rights that it lacks',
    file: rules,
    from: '&& grant().rights.hasAll(request.resource.data.deputyRights)',
    to: '',
    found: ['changed without charge', 'authority from nowhere'],
  },
  {
    name: 'a grant outlives its term',
    file: grant,
    from: 'if (card.until !== null) return null;',
    to: '',
    found: ['a grant gives too much'],
  },
  {
    name: 'an entry is reconfirmed within a month',
    file: 'functions/src/register/entry/reconfirm.ts',
    from: "if (!mayReconfirm(card, at.toMillis())) throw new Failure('reconfirm-early');",
    to: '',
    found: ['reconfirmed wrongly'],
  },
  {
    name: 'contacts are listed without the right to them',
    file: rules,
    from: "allow list: if hasRight('contacts') && inSubtree(resource.data.path)",
    to: 'allow list: if inSubtree(resource.data.path)',
    found: ['a list under the rules'],
  },
  {
    name: 'an entry has two open requests',
    file: rules,
    from: "(number == 1 || requestAt(number - 1).state in ['rejected', 'withdrawn', 'applied', 'conflict'])",
    to: 'true',
    found: ['two open requests'],
  },
];

/** The one that this run has, by its name in `WEAKENED`. @throws Error for an unknown name */
export function weakeningOf({ WEAKENED: name }: Record<string, string | undefined>): Weakening | null {
  if (name === undefined) return null;
  const found = weakenings.find((one) => one.name === name);
  if (!found) throw new Error(`there is no weakening "${name}"`);
  return found;
}

/** The text with the hole. @throws Error if the condition is not in it any more */
export function weakenedText({ name, file, from, to }: Weakening, text: string): string {
  if (!text.includes(from)) throw new Error(`"${name}": ${file} has no "${from}"`);
  return text.replace(from, to);
}
