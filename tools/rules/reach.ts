import { allIn, type Condition, conditionsIn, type Part, partsIn } from './parse.ts';

/** The top-level function or block that contains a condition. */
const partOf = ({ within, name }: Pick<Condition, 'within' | 'name'>) => within[0] ?? name;

/** The top-level functions that each part calls, directly or transitively. */
function callsIn(text: string, parts: readonly Part[]): Map<string, Set<string>> {
  const functions = new Set(parts.filter(({ kind }) => kind === 'function').map(({ name }) => name));
  const calls = new Map(parts.map(({ name }) => [name, new Set<string>()]));
  for (const condition of conditionsIn(text))
    for (const { kind, text: called } of allIn(condition.expression))
      if (kind === 'call' && functions.has(called)) calls.get(partOf(condition))?.add(called);
  for (let grown = true; grown; ) {
    grown = false;
    for (const own of calls.values())
      for (const called of [...own])
        for (const further of calls.get(called) ?? [])
          if (!own.has(further)) {
            own.add(further);
            grown = true;
          }
  }
  return calls;
}

/** The match blocks that depend on a part: itself, or those that call it. */
export function blocksReaching(text: string, part: string): string[] {
  const parts = partsIn(text);
  const calls = callsIn(text, parts);
  const blocks = parts.filter(({ kind }) => kind === 'match').map(({ name }) => name);
  return blocks.filter((block) => block === part || calls.get(block)?.has(part));
}

/** The rules reduced to these blocks and the functions they call, which the emulator loads faster. */
export function reducedTo(text: string, blocks: readonly string[]): string {
  const parts = partsIn(text);
  const calls = callsIn(text, parts);
  const needed = new Set([...blocks, ...blocks.flatMap((block) => [...(calls.get(block) ?? [])])]);
  return parts
    .filter(({ name }) => !needed.has(name))
    .toReversed()
    .reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}
