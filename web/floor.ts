/** The oldest browsers that the app works in: phones with Android 5 and up, iPhones of 2015 and up. */
export const floor = { chrome: 87, safari: 15.4, firefox: 102 } as const;
