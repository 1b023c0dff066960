/** The function with its last answers kept, `most` of them at most: sheets and units repeat their words. */
export function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known = new Map();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
