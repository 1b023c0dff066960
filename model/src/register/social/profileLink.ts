import * as z from 'zod/mini';
import { cleanText } from '../../platform/text/clean.ts';

export const socialNetworks = ['facebook', 'x', 'instagram', 'youtube'] as const;
export type SocialNetwork = (typeof socialNetworks)[number];

export const longestLink = 200;

interface Network {
  /** Pattern of its hosts, without a subdomain. */
  host: string;
  /** Pattern of the path of a person's page, without the first slash. */
  profile: string;
  /** What else stands where a person's name does: pages that act, or lead elsewhere; null if nothing does. */
  reserved: string | null;
  /** Where a bare name leads. */
  home: string;
}

/** The same patterns stand in `firestore.rules`; a test holds them together. */
export const networks: Record<SocialNetwork, Network> = {
  facebook: {
    host: '(facebook|fb)\\.com',
    profile:
      '([A-Za-z0-9][A-Za-z0-9.-]{0,79}|profile\\.php\\?id=[0-9]{1,20}|(people|pages)/[A-Za-z0-9%][A-Za-z0-9._%-]{0,119}/[0-9]{1,20})',
    reserved:
      '.*\\.php|login|share|sharer|dialog|redirect|recover|events?|groups?|watch|reel|reels|stories|story|photos?|videos?|media|people|pages|page|profile|plugins|hashtag|search|marketplace|gaming|games|apps|ads|business|help|policies|privacy|legal|home|me|messages|notifications|settings|checkpoint|flx|l|tr|n|r|v|p|posts?|permalink|public|sharing|signup|reg|logout|oauth|connect|places|pay|fundraisers|donate',
    home: 'https://www.facebook.com/',
  },
  x: {
    host: '(x|twitter)\\.com',
    profile: '[A-Za-z0-9_]{1,15}',
    reserved:
      'i|intent|share|home|login|logout|signup|search|explore|hashtag|messages|notifications|settings|compose|redirect|oauth|account|download|about|tos|privacy|jobs|teams|widgets',
    home: 'https://x.com/',
  },
  instagram: {
    host: 'instagram\\.com',
    profile: '[A-Za-z0-9_][A-Za-z0-9._]{0,29}',
    reserved:
      '.*\\.php|p|tv|reel|reels|stories|explore|direct|accounts|share|l|s|ar|web|about|legal|developer|challenge|oauth|qr|invites|redirect|linkshim|login|logout|graphql|api',
    home: 'https://www.instagram.com/',
  },
  youtube: {
    host: 'youtube\\.com',
    profile:
      '(@([A-Za-z0-9._-]|%[0-9A-F]{2}){3,90}|channel/UC[A-Za-z0-9_-]{1,22}|(c|user)/[A-Za-z0-9][A-Za-z0-9._-]{0,59})',
    reserved: null,
    home: 'https://www.youtube.com/@',
  },
};

/** A link to a person's page on that network, with `https://`. */
export function socialLink(network: SocialNetwork) {
  const { host, profile, reserved } = networks[network];
  const form = new RegExp(`^https://(www\\.|m\\.)?${host}/${profile}$`);
  const other = reserved === null ? null : new RegExp(`^https://[a-z.]+/(${reserved})$`, 'i');
  return z.string().check(
    z.maxLength(longestLink),
    z.regex(form),
    z.refine((link) => !other?.test(link), 'no profile'),
  );
}

/** The beginning of an address on a network, as people write and copy it. */
const anyHost: Record<SocialNetwork, RegExp> = {
  facebook: /^(?:(?:www|m|web|mbasic|hi-in)\.)?(?:facebook|fb)\.com\/+/i,
  x: /^(?:(?:www|m|mobile)\.)?(?:x|twitter)\.com\/+/i,
  instagram: /^(?:(?:www|m)\.)?instagram\.com\/+/i,
  youtube: /^(?:(?:www|m)\.)?youtube\.com\/+/i,
};

/** A label before a handle, as in "fb: ram.singh" or "Instagram - @ram". */
const label =
  /^(facebook|fb|x|twitter|instagram|insta|youtube|yt|id|handle|फेसबुक|ट्विटर|इंस्टाग्राम)\s*(id)?\s*[:=-]\s*/i;

/** The path without its query, which is tracking unless it identifies the profile. */
function withoutTracking(path: string): string {
  const profile = /^(profile\.php\?id=\d+|people\/[^?#]+)/.exec(path)?.[0];
  return (profile ?? path.replace(/[?#].*$/, '')).replace(/\/+$/, '');
}

/** The link of a handle or an address as people write it, without tracking; null if it leads to no person's page. */
export function profileLink(network: SocialNetwork, typed: string): string | null {
  const bare = cleanText(typed).replace(/^<|>$/g, '').replace(label, '').trim();
  const address = bare.replace(/^https?:\s*\/\s*\/\s*/i, '').replace(/\s*([./])\s*/g, '$1');
  const { home } = networks[network];
  const host = anyHost[network];
  if (host.test(address))
    return valid(network, home.replace(/@$/, '') + withoutTracking(address.replace(host, '')));
  if (bare !== address && /^https?:/i.test(bare)) return null;
  if (!/^@?[A-Za-z0-9._-]{2,60}$/.test(bare) || /\.(com|in|org|net)$/i.test(bare)) return null;
  return valid(network, home + bare.replace(/^@/, ''));
}

function valid(network: SocialNetwork, link: string): string | null {
  return socialLink(network).safeParse(link).success ? link : null;
}
