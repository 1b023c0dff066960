import { render } from 'preact';
import './ui/style/tokens.css';
import './ui/style/base.css';
import './ui/style/frame.css';
import './ui/style/parts.css';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { reportUncaughtErrors } from './platform/errorReport/report.ts';
import { keepForOffline } from './platform/offline/registerWorker.ts';

reportUncaughtErrors();
const root = document.getElementById('app');
if (root) {
  // What stands there until the app does.
  root.textContent = '';
  render(
    <Boundary>
      <App />
    </Boundary>,
    root,
  );
}
keepForOffline();
