import { accessFailures } from './access/texts.ts';
import { approvalFailures } from './approval/texts.ts';
import { importFailures } from './import/texts.ts';
import { meetingFailures } from './meeting/texts.ts';
import { photoFailures } from './photo/texts.ts';
import { codesOf, Failure as FailureOf } from './platform/failure.ts';
import type { Language } from './platform/scalar.ts';
import { platformFailures } from './platform/texts.ts';
import { registerFailures } from './register/texts.ts';

/** The failures of all domains. */
export const failures = {
  ...platformFailures,
  ...registerFailures,
  ...accessFailures,
  ...approvalFailures,
  ...photoFailures,
  ...importFailures,
  ...meetingFailures,
} as const;

export type FailureCode = keyof typeof failures;
export const FailureCode = codesOf(failures);

/** A refusal with a code of any domain. */
export const Failure: new (code: FailureCode) => FailureOf<FailureCode> = FailureOf;
export type Failure = FailureOf<FailureCode>;

/** The text of a failure. */
export function failureText(code: FailureCode, language: Language): string {
  return failures[code][language];
}
