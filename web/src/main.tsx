import { render } from 'preact';
import './style/base.css';
import './style/parts.css';
import { App } from './app/App.tsx';
import { keepForOffline } from './offline/register.ts';

const root = document.getElementById('app');
if (root) render(<App />, root);
keepForOffline();
