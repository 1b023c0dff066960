import { createHash } from 'node:crypto';
import base from '../../../web/src/ui/style/base.css?inline';
import tokens from '../../../web/src/ui/style/tokens.css?inline';
import own from './directory.css?inline';

/** The public pages' whole style, sent inside each page: a slow network fetches nothing besides the page. */
export const style = tokens + base + own;

/** The hash by which the content policy allows this style and no other. */
export const styleHash = createHash('sha256').update(style).digest('base64');
