import * as z from 'zod/mini';
import type { Language } from './scalar.ts';

/** What went wrong for a person and what to do about it, in both languages, by failure code. */
export type FailureTexts = Record<string, Record<Language, string>>;

/** A refusal that a person can be told: the text stands under its code. */
export class Failure<Code extends string = string> extends Error {
  readonly code: Code;
  constructor(code: Code) {
    super(code);
    this.name = 'Failure';
    this.code = code;
  }
}

/** The codes of some failures, as a schema. */
export function codesOf<Texts extends FailureTexts>(texts: Texts) {
  return z.enum(Object.keys(texts) as [keyof Texts & string, ...(keyof Texts & string)[]]);
}
