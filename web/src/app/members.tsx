import type { ComponentType } from 'preact';
import { loadSignIn } from '../access/access.pages.ts';
import { useSession } from '../platform/session/session.tsx';
import { Loading, PageFailure } from '../ui/notice.tsx';
import type { PageProps } from '../ui/page.ts';
import { lazyPage } from './lazyPage.tsx';

export const SignInPage = lazyPage(loadSignIn);

/** Wraps a page for members: without a grant it shows the sign-in, then the page. */
export function members(Page: ComponentType<PageProps>): ComponentType<PageProps> {
  return function MembersOnly(props: PageProps) {
    const session = useSession();
    switch (session.state) {
      case 'loading':
        return <Loading />;
      case 'failed':
        return <PageFailure code={session.failure} />;
      case 'granted':
        return <Page {...props} />;
      default:
        return <SignInPage />;
    }
  };
}
