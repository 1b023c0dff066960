import type { Domain } from '../ui/domain.ts';
import { accessLinks } from './links.ts';

/** Also shown in place of a page that asks for a grant. */
export const loadSignIn = () => import('./SignInPage.tsx');

export const accessDomain: Domain = {
  pages: [{ path: accessLinks.signIn, load: loadSignIn, isPublic: true }],
};
