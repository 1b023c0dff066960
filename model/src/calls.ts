import * as z from 'zod/mini';
import { VerificationDigits } from './access/schema.ts';
import { longestReason } from './approval/schema.ts';
import { ExportedEntry } from './export/schema.ts';
import { largestSheet, SheetKind } from './import/columns.ts';
import { longestFileName, SheetMapping } from './import/schema.ts';
import { Audience, longestTitle } from './meeting/schema.ts';
import { Count, Id, line, Name } from './platform/scalar.ts';
import { EnteredDetails } from './register/field.ts';
import { Mobile, OfficeBearer } from './register/officeBearer.ts';
import { committeePosts } from './register/post.ts';

/** The region of every function: Mumbai. */
export const region = 'asia-south1';

const Millis = z.int().check(z.nonnegative());

/** One of several entries that a shared mobile stands in, as the chooser shows it. */
const Choice = z.strictObject({
  officeBearerId: Id,
  name: OfficeBearer.shape.name,
  post: OfficeBearer.shape.post,
  unitName: OfficeBearer.shape.name,
});

/**
 * The callable functions: their names, what they take and what they answer. A refusal is an
 * `HttpsError` whose `details.code` is a failure code.
 */
export const calls = {
  /** Matches the verified mobile to the register and writes the grant; `choose` when it stands in several entries. */
  claimGrant: {
    request: z.strictObject({ officeBearerId: z.nullable(Id) }),
    response: z.union([
      z.strictObject({ state: z.literal('granted'), officeBearerId: Id }),
      z.strictObject({ state: z.literal('choose'), choices: z.array(Choice) }),
    ]),
  },
  /** Enters somebody new into a post, with its number. Sent again under its own id, it is one entry. */
  enterOfficeBearer: {
    request: z.strictObject({
      requestId: Id,
      unitId: Id,
      post: z.enum(committeePosts),
      details: EnteredDetails,
    }),
    response: z.strictObject({ officeBearerId: Id }),
  },
  /** Sets one of an entry's numbers, or takes it out. */
  changeMobile: {
    request: z.strictObject({
      officeBearerId: Id,
      which: z.enum(['mobile', 'alternativeMobile']),
      to: z.nullable(Mobile),
    }),
    response: z.strictObject({}),
  },
  /** A term was ended by mistake: its holder has the post again, as collected. */
  takeBackEnd: { request: z.strictObject({ officeBearerId: Id }), response: z.strictObject({}) },
  /** Sends a code to the number of an entry, whose holder reads it out to the caller. */
  sendVerificationCode: {
    request: z.strictObject({ officeBearerId: Id }),
    response: z.strictObject({
      expiresAt: Millis,
      /** The SMS itself, in the demonstration alone, where none is sent. */
      shown: z.nullable(z.string()),
    }),
  },
  /** The holder has read the code out: the entry counts as verified, and nobody is signed in to anything. */
  verifyEntry: {
    request: z.strictObject({ officeBearerId: Id, code: VerificationDigits }),
    response: z.strictObject({}),
  },
  /** Opens a meeting of the caller's own unit. */
  conveneMeeting: {
    request: z.strictObject({
      title: line(longestTitle).check(z.minLength(1)),
      startsAt: Millis,
      endsAt: Millis,
      audience: Audience,
    }),
    response: z.strictObject({ meetingId: Id }),
  },
  /** For the host's screen: the codes of the next minutes, so that it goes on without a network. */
  meetingCodes: {
    request: z.strictObject({ meetingId: Id }),
    response: z.strictObject({
      /** QR codes, each shown from `from` for one `codeStep`. */
      qr: z.array(z.strictObject({ from: Millis, code: z.string() })),
      /** Spoken codes, each said from `from` for one `spokenStep`. */
      spoken: z.array(z.strictObject({ from: Millis, code: z.string() })),
      /** The server's clock, to which the screen sets itself. */
      now: Millis,
    }),
  },
  /** Marks the caller present; the same check-in sent twice answers as the first did. */
  checkIn: {
    request: z.strictObject({
      meetingId: Id,
      code: z.string().check(z.minLength(1), z.maxLength(64)),
      method: z.enum(['qr', 'spoken']),
      /** When the phone took the code. */
      seenAt: Millis,
      /** The phone had no network then and sends only now. */
      late: z.boolean(),
    }),
    response: z.strictObject({ seenAt: Millis, method: z.enum(['qr', 'spoken', 'hand']) }),
  },
  /** The host marks somebody present by hand. */
  markPresent: {
    request: z.strictObject({ meetingId: Id, officeBearerId: Id }),
    response: z.strictObject({ seenAt: Millis }),
  },
  /** The holder says that their own entry is still right. */
  reconfirmEntry: { request: z.strictObject({}), response: z.strictObject({}) },
  /** A page of the entries of the caller's subtree or seat; each page is added to the export's audit. */
  exportEntries: {
    request: z.strictObject({
      unitId: Id,
      /** From the first page's answer; `null` begins an export. */
      exportId: z.nullable(Id),
      /** 0 for the first page, then the `next` of the page before. A page may be asked for again. */
      page: Count,
    }),
    response: z.strictObject({
      exportId: Id,
      rows: z.array(ExportedEntry),
      /** The page that follows; `null` behind the last. */
      next: z.nullable(Count),
    }),
  },
  /** Opens a unit in another, or where that one has as many as it may open by itself asks somebody above. */
  openUnit: {
    request: z.strictObject({ parentId: Id, name: Name }),
    response: z.union([
      z.strictObject({ state: z.literal('opened'), unitId: Id }),
      z.strictObject({ state: z.literal('asked'), requestId: Id }),
    ]),
  },
  /** Decides on a unit that is asked for; a rejection needs a reason. */
  decideUnitRequest: {
    request: z.strictObject({
      requestId: Id,
      state: z.enum(['approved', 'rejected']),
      reason: line(longestReason),
    }),
    response: z.strictObject({ unitId: z.nullable(Id) }),
  },
  /** Closes a unit, or names some of what must first leave it. */
  closeUnit: {
    request: z.strictObject({ unitId: Id }),
    response: z.union([
      z.strictObject({ state: z.literal('closed') }),
      z.strictObject({
        state: z.literal('inUse'),
        entries: z.array(z.strictObject({ id: Id, name: Name, post: OfficeBearer.shape.post })),
        units: z.array(z.strictObject({ id: Id, name: Name })),
      }),
    ]),
  },
  /** Opens an import for the caller's unit or one below; the file then goes to `sheetPath` in Storage. */
  startImport: {
    request: z.strictObject({
      unitId: Id,
      fileName: line(longestFileName).check(z.minLength(1)),
      kind: SheetKind,
      size: Millis.check(z.lte(largestSheet)),
    }),
    response: z.strictObject({ importId: Id }),
  },
  /** Says what the columns of a sheet are, once and for the unit's later sheets. */
  chooseColumns: {
    request: z.strictObject({
      importId: Id,
      columns: SheetMapping.shape.columns,
      post: SheetMapping.shape.post,
    }),
    response: z.strictObject({}),
  },
  /** Brings into the register what the dry run showed. */
  commitImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
  /** Takes a committed import out again, but for what has been touched since. */
  undoImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
  /** Lets an import go on that has stopped or hangs. */
  resumeImport: { request: z.strictObject({ importId: Id }), response: z.strictObject({}) },
} as const;
export type CallName = keyof typeof calls;
export type CallRequest<N extends CallName> = z.infer<(typeof calls)[N]['request']>;
export type CallResponse<N extends CallName> = z.infer<(typeof calls)[N]['response']>;
