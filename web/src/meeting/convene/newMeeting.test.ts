import { longestTitle } from '@sangathan/model';
import { describe, expect, it } from 'vitest';
import { emptyMeeting, invitedCount, levelsFrom, postsFrom, problemsOf, requestOf } from './newMeeting.ts';

const now = Date.parse('2026-11-24T10:00:00Z');
const form = { ...emptyMeeting('district'), title: ' मासिक बैठक ' };

describe('a new meeting', () => {
  it('invites the presidents of all levels below', () => {
    expect(form).toMatchObject({ levels: ['block', 'mandal', 'booth'], posts: ['president'] });
    expect(emptyMeeting('booth').levels).toEqual(['booth']);
    expect(levelsFrom('block')).toEqual(['block', 'mandal', 'booth']);
  });

  it('offers MLAs and MPs where districts can be invited', () => {
    expect(postsFrom('state')).toEqual(postsFrom('district'));
    expect(postsFrom('district')).toEqual(['president', 'mla', 'mp']);
    expect(postsFrom('block')).toEqual(['president']);
  });

  it('begins at once and lasts as long as chosen', () => {
    expect(problemsOf(form, now)).toEqual({});
    expect(requestOf(form, now)).toMatchObject({
      title: 'मासिक बैठक',
      startsAt: now,
      endsAt: now + 3_600_000,
    });
  });

  it.each([
    ['no title', { title: '  ' }, { title: 'title-missing' }],
    ['a title too long', { title: 'क'.repeat(longestTitle + 1) }, { title: 'field-too-long' }],
    ['no level', { levels: [] }, { levels: 'nobody-chosen' }],
    ['no post', { posts: [] }, { posts: 'nobody-chosen' }],
    ['no time', { startsAt: '' }, { startsAt: 'time-past' }],
    ['a time that is over', { startsAt: '2020-01-01T10:00' }, { startsAt: 'time-past' }],
    ['nothing right', { title: '', levels: [] }, { title: 'title-missing', levels: 'nobody-chosen' }],
  ])('with %s has a failure at that field, and no request', (_, change, problems) => {
    expect(problemsOf({ ...form, ...change }, now)).toEqual(problems);
    const [code] = Object.values(problems);
    expect(() => requestOf({ ...form, ...change }, now)).toThrow(expect.objectContaining({ code }));
  });
});

it('the invited are counted from the figures', () => {
  const seats = {
    booth_president: { expected: 100, filled: 90 },
    mandal_president: { expected: 5, filled: 4 },
    district_president: { expected: 1, filled: 1 },
  };
  expect(invitedCount({ seats }, form)).toBe(94);
});
