import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymous, ErrorReport, errorReportOf, pageKindOf } from './errorReport.ts';

const about = { release: '1a2b3c4', path: '/', kind: 'render' } as const;

describe('a report of an error', () => {
  it.each([
    ['a mobile', 'no card of +919829012345'],
    ['an e-mail address', 'cannot write anita.sharma@example.org'],
    ['a name in Hindi', 'unexpected अनीता शर्मा'],
    ['a code behind # in an address', 'at https://example.org/check-in/m1#Zk3fGhT5-code:1:2'],
  ])('holds no %s', (_what, message) => {
    const { message: told } = errorReportOf(new Error(message), about);
    expect(told).not.toMatch(/9829|anita|अनीता|Zk3f/);
  });

  it('says where in the code it was', () => {
    const error = new Error('broken');
    error.stack = 'Error: broken\n    at Page (https://example.org/assets/index-abc.js:2:123456)';
    expect(errorReportOf(error, about).stack).toContain('index-abc.js:2:123456');
  });

  it('always fits its schema', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string({ unit: 'binary' }), fc.webPath(), (thrown, text, path) => {
        for (const one of [thrown, new Error(text), Object.assign(new Error('x'), { stack: text })]) {
          let told: unknown;
          try {
            told = String(one);
          } catch {
            continue;
          }
          expect(told).toBeTypeOf('string');
          expect(ErrorReport.safeParse(errorReportOf(one, { ...about, path })).success).toBe(true);
        }
      }),
    );
  });

  it('never has a long number or anything beyond ASCII', () => {
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('9829012345')));
    fc.assert(
      fc.property(text, (parts) => {
        expect(anonymous(parts.join(''))).toMatch(/^(?!.*\d{7})[\n\x20-\x7e]*$/s);
      }),
    );
  });
});

it.each([
  ['/', '/'],
  ['/requests', '/requests'],
  ['/entry/4f2c', '/entry/:id'],
  ['/entry/4f2c/edit', '/entry/:id/edit'],
  ['/check-in/m1', '/check-in/:id'],
  ['/9829012345', '/:other'],
])('the page %s is reported as %s', (path, kind) => {
  expect(pageKindOf(path)).toBe(kind);
});
