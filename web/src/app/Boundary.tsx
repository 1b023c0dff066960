import { Component, type ComponentChildren } from 'preact';
import { reportError } from '../platform/errorReport/report.ts';
import { LoadFailure } from './lazyPage.tsx';
import { boundaryTexts } from './texts.ts';

interface BoundaryProps {
  /** A change resets the boundary. */
  page?: string;
  children: ComponentChildren;
}

/** Replaces a page that threw. Shows both languages, since the language context may be what threw. */
export class Boundary extends Component<BoundaryProps, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: null };

  static override getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override componentDidCatch(thrown: unknown) {
    if (!(thrown instanceof LoadFailure)) reportError(thrown, 'render');
  }

  override componentDidUpdate(former: BoundaryProps) {
    if (former.page !== this.props.page && this.state.thrown !== null) this.setState({ thrown: null });
  }

  override render() {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    const what = thrown instanceof LoadFailure ? boundaryTexts.notLoaded : boundaryTexts.failed;
    return (
      <section class="page page-narrow" role="alert">
        {(['hi', 'en'] as const).map((language) => (
          <div key={language} class="card" lang={language}>
            <h1>{what[language].title}</h1>
            <p>{what[language].lead}</p>
            <button type="button" class="button button-primary" onClick={() => location.reload()}>
              {boundaryTexts.again[language]}
            </button>
          </div>
        ))}
      </section>
    );
  }
}
