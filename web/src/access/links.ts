/** The addresses of this domain's pages. */
export const accessLinks = {
  signIn: '/sign-in',
} as const;
