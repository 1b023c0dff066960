/** A sender of SMS. */
export interface Sms {
  /**
   * Sends a text to an Indian number (E.164). Returns null, or the text to show if no SMS is really sent.
   * @throws Failure `sms-not-set-up`, `sms-failed`
   */
  send(mobile: string, text: string): Promise<string | null>;
}

/** For the emulators: sends nothing; the app shows the text. */
export const shownSms: Sms = { send: async (_mobile, text) => text };
