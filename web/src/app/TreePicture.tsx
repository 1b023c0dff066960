import { levels } from '@sangathan/model';
import { useLanguage, useTexts } from '../platform/language/language.tsx';
import { levelWords } from '../platform/language/words.ts';
import { texts } from './texts.ts';
import { type TreeNode, treeRings } from './tree.ts';
import './home.css';

const rings = treeRings();
const dot = [11, 7, 5, 3.6, 2.5];

/** The organisation as a tree, with the state as the root and booths as leaves. */
export function TreePicture() {
  const t = useTexts(texts);
  const { language } = useLanguage();
  return (
    <figure class="tree">
      <svg viewBox="-160 -160 320 178" role="img" aria-label={t.treeAlt}>
        {rings.map((ring, depth) => (
          <path key={levels[depth]} class={`tree-branch tree-${levels[depth]}`} d={branches(ring, depth)} />
        ))}
        {rings.map((ring, depth) => (
          <g key={levels[depth]} class={`tree-node tree-${levels[depth]}`}>
            {ring.map(({ x, y }) => (
              <circle key={`${x} ${y}`} cx={x.toFixed(1)} cy={y.toFixed(1)} r={dot[depth]} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption class="tree-legend">
        {levels.map((level) => (
          <span key={level}>
            <i class={`tree-mark tree-${level}`} />
            {levelWords[level][language]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function branches(ring: TreeNode[], depth: number): string {
  return ring
    .map(({ x, y, parent }) => {
      const from = rings[depth - 1]?.[parent];
      return from
        ? `M${at(from.x, from.y)}Q${at(from.x * 0.6 + x * 0.45, from.y * 0.5 + y * 0.5)} ${at(x, y)}`
        : '';
    })
    .join('');
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
