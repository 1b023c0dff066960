/** The region of every function: Mumbai. */
export const region = 'asia-south1';
