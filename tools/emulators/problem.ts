/** An error that the user of a command can fix; printed without a stack trace. */
export class Problem extends Error {
  override readonly name = 'Problem';
}

/** Runs a command's main function: a `Problem` is printed, anything else is a defect and is rethrown. */
export async function main(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
