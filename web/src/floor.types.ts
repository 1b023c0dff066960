/**
 * The floor in JavaScript's library, as TypeScript sees it: each of these exists only in browsers newer than
 * the floor, and would be an unused expectation, which fails the type check, if `lib` were raised.
 */
export interface BeyondTheFloor {
  // @ts-expect-error Chrome 110
  toSorted: string[]['toSorted'];
  // @ts-expect-error Chrome 97
  findLast: string[]['findLast'];
  // @ts-expect-error Chrome 92
  at: string[]['at'];
  // @ts-expect-error Chrome 93
  hasOwn: ObjectConstructor['hasOwn'];
  // @ts-expect-error Firefox 125
  segmenter: Intl.Segmenter;
}
