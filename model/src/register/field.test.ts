import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Patch } from '../approval/schema.ts';
import { type Field, fields, fieldValue, longest, readField, writeField } from './field.ts';
import type { Contact, OfficeBearer } from './officeBearer.ts';

const entry = {
  card: {
    name: { hi: 'राम', en: '' },
    village: null,
    jurisdiction: null,
    photo: null,
    social: { facebook: null, x: null, instagram: null, youtube: null },
  } as unknown as OfficeBearer,
  contact: { mobile: null, alternativeMobile: null, email: null } as unknown as Contact,
};

describe('a field', () => {
  it('reads back what was written, and changes no other field', () => {
    const value = fc.option(fc.string({ minLength: 1 }), { nil: null });
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, (field, to) => {
        const written = writeField(entry, field, to);
        expect(readField(written, field)).toBe(to);
        for (const other of fields.filter((each) => each !== field)) {
          expect(readField(written, other)).toBe(readField(entry, other));
        }
      }),
    );
  });

  it.each<[Field, string, boolean]>([
    ['mobile', '+919829012345', true],
    ['mobile', '+915829012345', false],
    ['mobile', '9829012345', false],
    ['mobile', '+9198290123456', false],
    ['email', 'ram@example.in', true],
    ['email', 'ram@example', false],
    ['email', 'r am@example.in', false],
    ['facebook', 'https://www.facebook.com/ram.singh', true],
    ['facebook', 'https://facebook.com.evil.example/ram', false],
    ['facebook', 'javascript:alert(1)', false],
    ['x', 'https://x.com/ram', true],
    ['x', 'http://x.com/ram', false],
    ['village', 'किशनगढ़', true],
    ['village', 'two\nlines', false],
    ['village', '', false],
    ['photo', 'a'.repeat(64), true],
    ['photo', '../../secret', false],
  ])('%s takes or refuses %j', (field, value, taken) => {
    expect(fieldValue[field].safeParse(value).success).toBe(taken);
  });

  it('refuses a longer value', () => {
    for (const field of fields) {
      expect(fieldValue[field].safeParse('x'.repeat(longest[field] + 1)).success, field).toBe(false);
    }
  });
});

describe('a patch', () => {
  it.each([
    ['a new village', { village: { from: null, to: 'Rupangarh' } }, true],
    ['a village removed', { village: { from: 'Rupangarh', to: null } }, true],
    ['nothing', {}, false],
    ['a change to the same value', { village: { from: 'Rupangarh', to: 'Rupangarh' } }, false],
    ['a field that is not the holder’s', { evidence: { from: 'collected', to: 'approved' } }, false],
    ['a change without the starting value', { village: { to: 'Rupangarh' } }, false],
  ])('of %s is taken or refused', (_, patch, taken) => {
    expect(Patch.safeParse(patch).success).toBe(taken);
  });
});
