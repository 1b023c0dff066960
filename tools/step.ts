/** Runs one step of a command, telling what it is and how long it took. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `… ${what}` : '');
  const tell = (mark: string) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
    console.log(`${isTerminal ? '\r' : ''}${mark} ${what.padEnd(46)}${seconds} s`);
  };
  try {
    const result = await work();
    tell('✓');
    return result;
  } catch (error) {
    tell('✗');
    throw error;
  }
}
