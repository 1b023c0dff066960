import { expect, test } from 'vitest';
import { profileLink, type SocialNetwork, socialLink } from './profileLink.ts';

test.each<[SocialNetwork, string]>([
  ['facebook', 'https://www.facebook.com/ram.singh'],
  ['facebook', 'https://facebook.com/example.d-1'],
  ['facebook', 'https://www.facebook.com/profile.php?id=100012345'],
  ['facebook', 'https://www.facebook.com/people/Ram-Singh/100012345'],
  ['facebook', 'https://www.facebook.com/pages/Ram-Singh/100012345'],
  ['x', 'https://x.com/ram_singh'],
  ['x', 'https://twitter.com/ram'],
  ['instagram', 'https://www.instagram.com/ram.singh_1'],
  ['youtube', 'https://www.youtube.com/@ram-tv'],
  ['youtube', 'https://www.youtube.com/@%E0%A4%B0%E0%A4%BE%E0%A4%AE'],
  ['youtube', 'https://youtube.com/channel/UC1234567890123456789012'],
  ['youtube', 'https://youtube.com/c/ramtv'],
  ['youtube', 'https://youtube.com/user/ramtv'],
])('%s: %s is a person’s page', (network, link) => {
  expect(socialLink(network).safeParse(link).success).toBe(true);
});

test.each<[SocialNetwork, string]>([
  ['facebook', 'https://www.facebook.com/l.php?u=https%3A%2F%2Fevil.example'],
  ['facebook', 'https://facebook.com/l.php'],
  ['facebook', 'https://www.facebook.com/sharer/sharer.php?u=x'],
  ['facebook', 'https://www.facebook.com/Login'],
  ['facebook', 'https://www.facebook.com/ram?next=x'],
  ['facebook', 'https://www.facebook.com/dialog/oauth'],
  ['facebook', 'https://www.facebook.com/share/1AbC'],
  ['facebook', 'https://www.facebook.com/profile.php?id=1&next=x'],
  ['facebook', 'https://www.facebook.com/..'],
  ['facebook', 'https://www.facebook.com/'],
  ['x', 'https://x.com/intent/user'],
  ['x', 'https://x.com/i/redirect?url=x'],
  ['x', 'https://x.com/share'],
  ['x', 'https://x.com/ram/status/1'],
  ['instagram', 'https://www.instagram.com/ram?next=x'],
  ['instagram', 'https://www.instagram.com/p/abc'],
  ['instagram', 'https://www.instagram.com/explore'],
  ['youtube', 'https://www.youtube.com/redirect?q=https://evil.example'],
  ['youtube', 'https://www.youtube.com/watch?v=x'],
  ['youtube', 'https://www.youtube.com/ramtv'],
  ['youtube', 'https://www.youtube.com/@ram/about?x=1'],
])('%s: %s is none', (network, link) => {
  expect(socialLink(network).safeParse(link).success).toBe(false);
  // Nor does it become one when somebody pastes it, unless only what leads elsewhere is cut off.
  const pasted = profileLink(network, link);
  if (pasted !== null) expect(pasted).toMatch(/\/(@?ram|profile\.php\?id=1)$/);
});

test('a link pasted from WhatsApp is read like one that was typed', () => {
  expect(profileLink('facebook', '\u202ahttps://m.facebook.com/ram?mibextid=1\u202c')).toBe(
    'https://www.facebook.com/ram',
  );
});
