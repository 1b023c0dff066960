import { render } from 'preact';
import './ui/style/tokens.css';
import './ui/style/base.css';
import './ui/style/frame.css';
import './ui/style/parts.css';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { reportUncaughtErrors } from './platform/errorReport/report.ts';
import { registerServiceWorker } from './platform/offline/registerWorker.ts';

reportUncaughtErrors();
const root = document.getElementById('app');
if (root) {
  // The placeholder in `index.html`.
  root.textContent = '';
  render(
    <Boundary>
      <App />
    </Boundary>,
    root,
  );
}
registerServiceWorker();
