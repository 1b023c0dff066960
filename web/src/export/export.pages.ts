import type { Domain } from '../ui/domain.ts';
import { links } from '../ui/links.ts';

export const exportDomain: Domain = {
  pages: [{ path: links.export(':id'), load: () => import('./ExportPage.tsx') }],
};
