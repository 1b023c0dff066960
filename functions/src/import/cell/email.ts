import { cleanText, fieldValue } from '@sangathan/model';

/** An e-mail address, with any spaces inside removed; null if the text is none. */
export function readEmail(text: string): string | null {
  const [first = ''] = cleanText(text)
    .replace(/^mailto:/i, '')
    .replace(/^(e-?mail|ईमेल|ई-मेल)\s*(id)?\s*[:=-]\s*/i, '')
    .split(/[,;/|]\s*(?=\S+@)/);
  const address = first.replace(/\s+/g, '').replace(/^[<("'.]+|[>)"'.,;]+$/g, '');
  const at = address.lastIndexOf('@');
  const lower = address.slice(0, at + 1) + address.slice(at + 1).toLowerCase();
  return fieldValue.email.safeParse(lower).success ? lower : null;
}
