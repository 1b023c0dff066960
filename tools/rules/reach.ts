import { allIn, type Condition, conditionsIn, type Part, partsIn } from './parse.ts';

/** The part of the file that a condition is in. */
const partOf = ({ within, name }: Pick<Condition, 'within' | 'name'>) => within[0] ?? name;

/** Which functions of the file each part calls, directly or through others. */
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

/** The blocks whose answers can depend on a part: itself, or those that call it. */
export function blocksReaching(text: string, part: string): string[] {
  const parts = partsIn(text);
  const calls = callsIn(text, parts);
  const blocks = parts.filter(({ kind }) => kind === 'match').map(({ name }) => name);
  return blocks.filter((block) => block === part || calls.get(block)?.has(part));
}

/** The file with those blocks and what they call, and nothing else: the emulator reads it sooner. */
export function keptOnly(text: string, blocks: readonly string[]): string {
  const parts = partsIn(text);
  const calls = callsIn(text, parts);
  const needed = new Set([...blocks, ...blocks.flatMap((block) => [...(calls.get(block) ?? [])])]);
  return parts
    .filter(({ name }) => !needed.has(name))
    .toReversed()
    .reduce((kept, { start, end }) => kept.slice(0, start) + kept.slice(end), text);
}
