/** A node of a tree drawn as half a disc, one ring per level. */
export interface TreeNode {
  x: number;
  y: number;
  /** Index of its parent in the ring before. */
  parent: number;
}

/** The rings of the picture, one for each of the five levels. */
const rings = [
  { radius: 0, count: 1 },
  { radius: 46, count: 5 },
  { radius: 88, count: 12 },
  { radius: 124, count: 26 },
  { radius: 152, count: 56 },
] as const;

/** The rings from the root outwards, around (0, 0), upwards; `y` is negative above the root. */
export function treeRings(): TreeNode[][] {
  return rings.map(({ radius, count }, ring) => {
    const before = rings[ring - 1]?.count ?? 1;
    return Array.from({ length: count }, (_, index) => {
      const share = (index + 0.5) / count;
      const angle = Math.PI * (0.02 + 0.96 * share);
      return {
        x: -radius * Math.cos(angle),
        y: -radius * Math.sin(angle),
        parent: Math.min(before - 1, Math.floor(share * before)),
      };
    });
  });
}
