import { exportEntries } from '../../../functions/src/export/export.calls.ts';
import { arg, called, drawUnit, type Operation } from './operation.ts';

const exportUnit: Operation = {
  weight: 3,
  draw: (scene, phone) => ({ unit: drawUnit(scene, phone) }),
  tell: ({ unit }) => `exports ${unit}`,
  run: (scene, phone, args) => {
    const unitId = scene.names.id(arg(args, 'unit'));
    return called<'exportEntries'>(exportEntries, phone, { unitId, exportId: null, page: 0 });
  },
};

export const exporting = { exportUnit };
