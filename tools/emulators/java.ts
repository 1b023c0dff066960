import { output } from './command.ts';
import { Problem } from './problem.ts';

/** The Firestore emulator needs Java 17; firebase-tools 15 would need 21, which is why this project stays at 14. */
export const leastJava = 17;

/** The major version in what `java -version` prints; `null` for anything else. */
export function javaVersion(text: string | null): number | null {
  const [, major, minor] = /version "(\d+)(?:\.(\d+))?/.exec(text ?? '') ?? [];
  if (major === undefined) return null;
  return Number(major === '1' ? minor : major);
}

/** The major version of the installed Java. @throws Problem if there is none, or it is too old */
export async function requireJava(): Promise<number> {
  const version = javaVersion(await output(['java', '-version']));
  if (version !== null && version >= leastJava) return version;
  const reason = version === null ? 'Java is not installed' : `Java ${version} is too old`;
  throw new Problem(
    `${reason}: the emulators need Java ${leastJava} or later. Install it: apt-get install openjdk-17-jdk-headless`,
  );
}
