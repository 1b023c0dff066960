import { render } from 'preact';
import './style/base.css';
import './style/parts.css';
import { App } from './app/App.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);
