/** The addresses of this domain's pages. */
export const importLinks = {
  imports: '/import',
  import: (importId: string) => `/import/${importId}`,
} as const;
