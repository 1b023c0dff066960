/** Runs one step of a command and prints its name and duration. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `… ${what}` : '');
  const print = (mark: string) => {
    const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
    console.log(`${isTerminal ? '\r' : ''}${mark} ${what.padEnd(46)}${seconds} s`);
  };
  try {
    const result = await work();
    print('✓');
    return result;
  } catch (error) {
    print('✗');
    throw error;
  }
}
