import { beforeEach, expect, it } from 'vitest';
import { enqueue, readOutbox } from '../../meeting/outbox/outbox.ts';
import { localStore } from '../offline/browserStorage.ts';
import { draftKey } from './drafts.ts';
import { forgetHeld } from './held.ts';

const checkIn = { meetingId: 'm', officeBearerId: 'o', code: '482915', seenAt: 1, failure: null };

beforeEach(() => {
  for (const key of localStore.keys()) localStore.removeItem(key);
  localStore.setItem('language', 'en');
  localStore.setItem('firebase:authUser', 'the SDK’s');
  localStore.setItem('person', 'uid');
  localStore.setItem(draftKey('uid', 'entry'), '{"mobile":"9829012345"}');
  enqueue(localStore, { ...checkIn, method: 'qr' });
});

it('forgets drafts, kept check-ins and whatever else, but not settings', async () => {
  await forgetHeld();
  expect(localStore.keys().toSorted()).toEqual(['firebase:authUser', 'language']);
  expect(readOutbox(localStore)).toEqual([]);
});

it('leaves what it is told to leave', async () => {
  await forgetHeld('person');
  expect(localStore.keys()).toContain('person');
});
