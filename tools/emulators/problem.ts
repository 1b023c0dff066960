/** Something that the person at the keyboard has to mend; told in its own words, without a stack. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Runs a command's main function: a `Problem` is printed as it stands, anything else is a defect and throws. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
