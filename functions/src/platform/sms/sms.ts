/** What sends a text to a phone. */
export interface Sms {
  /**
   * Sends a text to an Indian number (E.164). Where none is really sent, the text comes back, to be shown.
   * @throws Failure `sms-not-set-up`, `sms-failed`
   */
  send(mobile: string, text: string): Promise<string | null>;
}

/** For the emulators: nothing leaves the machine, and the page shows what the phone would. */
export const shownSms: Sms = { send: async (_mobile, text) => text };
