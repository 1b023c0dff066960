import { encode } from 'uqr';

/** A QR code as one drawing: the side of its square in modules, and the path of all dark ones. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** Light modules around the code, as the standard asks for. */
const quietZone = 4;

/** Draws a text as a QR code that is still read where a seventh of it is lost: glare, a bad projector. */
export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { size, path: runs.join('') };
}

function darkRuns(row: readonly boolean[]): { x: number; length: number }[] {
  const runs: { x: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs[runs.length - 1];
    if (!dark) return;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, length: 1 });
  });
  return runs;
}
