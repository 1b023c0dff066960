/**
 * What may import what. A side's rooms stand in layers, from the lowest up: a file imports its own room and
 * rooms of lower layers, never one beside it or above. Files directly in `src` put the rooms together and
 * import all of them.
 */
export const layers = {
  model: [
    ['platform'],
    ['register'],
    ['rollup', 'access', 'approval', 'photo', 'import', 'export', 'meeting'],
  ],
  functions: [
    ['platform'],
    ['rollup'],
    ['register'],
    ['access', 'approval', 'photo', 'import', 'export', 'meeting', 'directory'],
  ],
  web: [
    ['platform'],
    ['ui'],
    ['photo', 'access'],
    ['register'],
    ['approval', 'import', 'export', 'meeting'],
    ['app'],
  ],
} as const;
export type Side = keyof typeof layers;

/**
 * What each part of the project may import of the others: a whole part, or a path in it. `model` is imported by
 * its package's name alone. The public pages take their look and their oldest browsers from the app.
 */
export const parts: Record<string, readonly string[]> = {
  model: [],
  functions: ['web/src/ui/style', 'web/floor.ts'],
  web: [],
  tools: ['functions'],
  test: ['functions', 'web', 'tools'],
};
