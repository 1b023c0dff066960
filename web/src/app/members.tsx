import type { ComponentType } from 'preact';
import { useSession } from '../session/session.tsx';
import { lazyPage } from './lazyPage.tsx';
import { Loading, PageFailure } from './notice.tsx';

/** What a page gets from its address: `/entry/:id` gives `id`. */
export interface PageProps {
  id?: string;
}

const SignInPage = lazyPage(() => import('../session/SignInPage.tsx'));

/** A page for holders of a grant; anyone else is asked to sign in first and then lands on it. */
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
