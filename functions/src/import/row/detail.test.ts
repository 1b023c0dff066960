import { fieldValue, profileLink, type SocialNetwork, socialNetworks } from '@sangathan/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '../cell/day.ts';
import { readEmail } from '../cell/email.ts';
import { readPost } from '../cell/postWords.ts';

describe('a social link', () => {
  test.each<[SocialNetwork, string, string | null]>([
    ['facebook', '@ram.singh', 'https://www.facebook.com/ram.singh'],
    ['facebook', 'facebook.com/ram', 'https://www.facebook.com/ram'],
    ['facebook', 'https://m.facebook.com/ram?mibextid=1', 'https://www.facebook.com/ram'],
    ['facebook', 'facebook.com/profile.php?id=100&x=2', 'https://www.facebook.com/profile.php?id=100'],
    ['facebook', 'Ram Singh', null],
    ['facebook', 'https://facebook.com.evil.example/ram', null],
    ['facebook', 'javascript:alert(1)', null],
    ['x', '@ram_1', 'https://x.com/ram_1'],
    ['x', 'https://twitter.com/ram?s=20', 'https://x.com/ram'],
    ['x', 'facebook.com/ram', null],
    ['instagram', 'Insta: @ram', 'https://www.instagram.com/ram'],
    ['youtube', '@ramtv', 'https://www.youtube.com/@ramtv'],
    ['youtube', 'youtube.com / @ramtv', 'https://www.youtube.com/@ramtv'],
  ])('of %s: %j', (network, text, link) => {
    expect(profileLink(network, text)).toBe(link);
  });

  test('read from any text passes the stored schema', () => {
    const piece = fc.oneof(
      fc.constantFrom('https://', 'www.', 'facebook.com/', 'x.com/', '@', '?', 'ram'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...socialNetworks),
        fc.array(piece, { maxLength: 6 }),
        (network, pieces) => {
          const link = profileLink(network, pieces.join(''));
          expect(link === null || fieldValue[network].safeParse(link).success).toBe(true);
        },
      ),
    );
  });
});

test.each([
  ['ram @gmail.com', 'ram@gmail.com'],
  ['ram @ gmail . com', 'ram@gmail.com'],
  ['Ram.Lal@GMAIL.COM', 'Ram.Lal@gmail.com'],
  ['<ram@gmail.com>', 'ram@gmail.com'],
  ['mailto:ram@gmail.com', 'ram@gmail.com'],
  ['a@example.in, b@example.in', 'a@example.in'],
  ['ram@gmail', null],
  ['ram(at)gmail.com', null],
])('the e-mail address in %j', (text, address) => {
  expect(readEmail(text)).toBe(address);
});

test.each([
  ['2025-08-15', '2025-08-15'],
  ['15-08-2025', '2025-08-15'],
  ['15/8/25', '2025-08-15'],
  ['१५.०८.२०२५', '2025-08-15'],
  ['15 अगस्त 2025', '2025-08-15'],
  ['15th Aug, 2025', '2025-08-15'],
  ['45884', '2025-08-15'],
  ['01-01-98', '1998-01-01'],
  ['08/15/2025', null],
  ['31-02-2025', null],
  ['2023', null],
  ['पिछले साल', null],
])('the day in %j', (text, day) => {
  expect(readDay(text)).toBe(day);
});

describe('a post', () => {
  test.each([
    ['अध्यक्ष', 'president', null],
    ['Adhyaksha', 'president', null],
    ['बूथ अध्यक्ष', 'president', 'booth'],
    ['जिलाध्यक्ष', 'president', 'district'],
    ['ब्लॉक कांग्रेस कमेटी अध्यक्ष', 'president', 'block'],
    ['DCC President', 'president', 'district'],
    ['Vice-President', 'vicePresident', null],
    ['उप अध्यक्ष', 'vicePresident', null],
    ['महामंत्री', 'generalSecretary', null],
    ['Gen. Secretary', 'generalSecretary', null],
    ['सचिव', 'secretary', null],
    ['कोषाध्यक्ष', 'treasurer', null],
    ['M.L.A.', 'mla', null],
    ['सांसद', 'mp', null],
  ])('%s', (text, post, level) => {
    expect(readPost(text)).toEqual({ post, level });
  });

  test.each(['पूर्व अध्यक्ष', 'कार्यकारी अध्यक्ष', 'Working President', 'महिला अध्यक्ष', 'बूथ प्रभारी', 'सदस्य', ''])(
    '%j is not guessed',
    (text) => {
      expect(readPost(text)).toBeNull();
    },
  );
});
