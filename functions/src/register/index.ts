export * from './figures/figures.triggers.ts';
export * from './register.calls.ts';
export * from './register.triggers.ts';
