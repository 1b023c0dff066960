import { render } from 'preact';
import './style/base.css';
import './style/parts.css';
import { App } from './app/App.tsx';
import { Boundary } from './app/Boundary.tsx';
import { reportUncaughtErrors } from './errorReport/report.ts';
import { keepForOffline } from './offline/register.ts';

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
