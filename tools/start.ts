import { run } from './emulators/command.ts';
import { main } from './emulators/problem.ts';
import { startSuite } from './emulators/suite.ts';
import { step } from './step.ts';

const services = ['auth', 'functions', 'firestore', 'storage', 'hosting', 'tasks'];

const began = Date.now();

await main(async () => {
  await step('Functions built', () => run(['npm', 'run', 'build', '--workspace', 'functions']));
  await step('Web app built', () => run(['npm', 'run', 'build', '--workspace', 'web']));
  const suite = await step('Emulators started', () => startSuite(services, 0));
  try {
    // The seed reads the emulators’ addresses when it is loaded.
    Object.assign(process.env, suite.environment);
    const { castMembers, seedDemo } = await import('./seed/demo.ts');
    await step('Demonstration seeded', () => seedDemo());
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`\nReady after ${seconds} s.\n`);
    console.log(`  The app               ${suite.hosting}`);
    console.log(`  The public directory  ${suite.hosting}/directory\n`);
    console.log(
      'Sign in as one of these made-up people; the page shows the OTP. संगठन में इनमें से किसी के नंबर से साइन इन करें:\n',
    );
    for (const { mobile, name, unitId, post, shows } of castMembers) {
      console.log(
        `  ${mobile.slice(3)}  ${name.en.padEnd(18)} ${`${post}, ${unitId}`.padEnd(26)} ${shows.en}`,
      );
    }
    console.log(
      `\n"npm run reconcile" in another terminal runs the nightly reconciliation; the pages then show it.`,
    );
    console.log(`The emulators log to ${suite.logFile}. Ctrl-C stops them; no data is kept.`);
    // Ctrl-C is the normal way to end it.
    process.exitCode = 0;
    await suite.ended;
  } finally {
    await suite.stop();
  }
});
process.exit();
