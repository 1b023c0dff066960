import { exportEntries } from '../../../functions/src/export/export.calls.ts';
import { openContact as open } from '../../../functions/src/register/register.calls.ts';
import { arg, called, drawEntry, drawUnit, type Operation } from './operation.ts';

const exportUnit: Operation = {
  weight: 3,
  draw: (scene, phone) => ({ unit: drawUnit(scene, phone) }),
  tell: ({ unit }) => `exports ${unit}`,
  run: (scene, phone, args) => {
    const unitId = scene.names.id(arg(args, 'unit'));
    return called<'exportEntries'>(exportEntries, phone, { unitId, exportId: null, page: 0 });
  },
};

const openContact: Operation = {
  weight: 5,
  draw: (scene, phone) => {
    const entry = drawEntry(scene, phone);
    return entry === null ? null : { entry };
  },
  tell: ({ entry }) => `opens the contact of ${entry}`,
  run: (scene, phone, args) =>
    called<'openContact'>(open, phone, { officeBearerId: scene.names.id(arg(args, 'entry')) }),
};

export const exporting = { exportUnit, openContact };
