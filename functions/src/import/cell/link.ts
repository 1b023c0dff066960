import { fieldValue, type SocialNetwork } from '@sangathan/model';

const home: Record<SocialNetwork, string> = {
  facebook: 'https://www.facebook.com/',
  x: 'https://x.com/',
  instagram: 'https://www.instagram.com/',
  youtube: 'https://www.youtube.com/@',
};

/** The hosts of each network. */
const hosts: Record<SocialNetwork, RegExp> = {
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

/** The canonical link of a handle or address; null if the text is neither. */
export function readLink(network: SocialNetwork, text: string): string | null {
  const bare = text.replace(/^<|>$/g, '').replace(label, '').replace(/\s/g, ' ').trim();
  const address = bare.replace(/^https?:\s*\/\s*\/\s*/i, '').replace(/\s*([./])\s*/g, '$1');
  const host = hosts[network];
  if (host.test(address))
    return valid(network, standardHost(network) + withoutTracking(address.replace(host, '')));
  if (bare !== address && /^https?:/i.test(bare)) return null;
  if (!/^@?[A-Za-z0-9._-]{2,60}$/.test(bare) || /\.(com|in|org|net)$/i.test(bare)) return null;
  return valid(network, home[network] + bare.replace(/^@/, ''));
}

function standardHost(network: SocialNetwork): string {
  return home[network].replace(/@$/, '');
}

function valid(network: SocialNetwork, link: string): string | null {
  return fieldValue[network].safeParse(link).success ? link : null;
}

/** An e-mail address, with any spaces inside removed; null if the text is none. */
export function readEmail(text: string): string | null {
  const [first = ''] = text
    .replace(/^mailto:/i, '')
    .replace(/^(e-?mail|ईमेल|ई-मेल)\s*(id)?\s*[:=-]\s*/i, '')
    .split(/[,;/|]\s*(?=\S+@)/);
  const address = first.replace(/\s+/g, '').replace(/^[<("'.]+|[>)"'.,;]+$/g, '');
  const at = address.lastIndexOf('@');
  const lower = address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
  return fieldValue.email.safeParse(lower).success ? lower : null;
}
