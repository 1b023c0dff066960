/** A sheet of one row, from its start to its commit, with workers in this process. */
import { committeePosts } from '@sangathan/model';
import * as imports from '../../../functions/src/import/import.calls.ts';
import { Platform } from '../../functions/support/platform.ts';
import { db } from '../../support/emulator.ts';
import { type Phone, type Scene, simOf } from '../world/scene.ts';
import {
  type Args,
  allowed,
  arg,
  called,
  drawEntry,
  drawSim,
  grantOf,
  type Operation,
  type Outcome,
} from './operation.ts';

/** A unit whose subtree the person may import, mostly: their own. */
function ownUnit(scene: Scene, phone: Phone): string | null {
  const grant = grantOf(scene, phone);
  return grant && scene.names.name(grant.unitId);
}

/** A row of an entry that is there, with another number, or of somebody new in its unit. */
function drawRow(scene: Scene, phone: Phone): Args | null {
  const entry = drawEntry(
    scene,
    phone,
    ({ until, post }) => until === null && committeePosts.some((one) => one === post),
  );
  const card = entry && scene.present.cards.get(scene.names.id(entry));
  if (!entry || !card) return null;
  const isNew = scene.random.chance(0.4);
  const post = isNew && scene.random.chance(0.5) ? 'president' : card.post;
  const name = isNew ? 'Ramesh Meena' : card.name.en;
  return { place: scene.names.name(card.unitId), post, name, sim: drawSim(scene, phone) };
}

const importRow: Operation = {
  weight: 3,
  right: 'import',
  draw: (scene, phone) => {
    const [unit, row] = [ownUnit(scene, phone), drawRow(scene, phone)];
    return unit === null || row === null ? null : { unit, ...row };
  },
  tell: ({ unit, place, post, name, sim }) => `imports into ${unit}: ${place}, ${post}, ${name}, ${sim}`,
  run: async (scene, phone, args) => {
    const row = [
      scene.names.id(arg(args, 'place')),
      arg(args, 'post'),
      arg(args, 'name'),
      simOf(scene, arg(args, 'sim')).mobile,
    ];
    const text = `Unit Code,Post,Name,Mobile\n${row.join(',')}`;
    return imported(scene, phone, scene.names.id(arg(args, 'unit')), text);
  },
};

async function imported(scene: Scene, phone: Phone, unitId: string, text: string): Promise<Outcome> {
  const file = { fileName: 'row.csv', kind: 'csv', size: text.length } as const;
  const started = await called<'startImport'>(imports.startImport, phone, { unitId, ...file });
  if (!started.answer) return started;
  const { importId } = started.answer;
  const platform = new Platform(db, importId, text, new Map(), () => scene.random.next());
  const { state } = await platform.bring('reading');
  if (state !== 'checked') return { allowed: false, why: state };
  const committed = await called<'commitImport'>(imports.commitImport, phone, { importId });
  if (!committed.allowed) return committed;
  const { figures } = await platform.bring('committing');
  return { ...allowed, answer: figures };
}

export const importing = { importRow };
