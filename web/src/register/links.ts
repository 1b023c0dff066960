const query = (name: string, value: string) => value && `?${name}=${value}`;

/** The addresses of this domain's pages. */
export const registerLinks = {
  entry: (officeBearerId: string) => `/entry/${officeBearerId}`,
  editEntry: (officeBearerId: string) => `/entry/${officeBearerId}/edit`,
  newEntry: (unitId: string, post = '') => `/unit/${unitId}/new${query('post', post)}`,
  unit: (unitId: string) => `/unit/${unitId}`,
  missing: (unitId: string, what = '') => `/unit/${unitId}/missing${query('what', what)}`,
} as const;
