import { encode } from 'uqr';

/** A QR code as an SVG path of its dark modules; `size` is the side in modules. */
export interface QrDrawing {
  size: number;
  path: string;
}

/** The quiet zone that the standard requires, in modules. */
const quietZone = 4;

/** Error correction level M: readable with 15 % lost to glare or a bad projector. */
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
