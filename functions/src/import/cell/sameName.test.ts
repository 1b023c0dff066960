import { expect, test } from 'vitest';
import { isSamePerson } from './sameName.ts';

test.each([
  ['रमेश मीणा', 'Ramesh Meena'],
  ['राम लाल', 'Ramlal'],
  ['रामलाल गुर्जर', 'Ram Lal Gurjar'],
  ['मोहन लाल गुर्जर', 'Mohan Gurjar'],
  ['आर. के. शर्मा', 'R.K. Sharma'],
  ['रमेश कुमार शर्मा', 'R. K. Sharma'],
  ['मो. सलीम', 'Mohd. Salim'],
])('%s is %s', (hi, en) => {
  expect(isSamePerson(hi, en)).toBe(true);
});

test.each([
  ['कमला देवी', 'Mahesh Saini'],
  ['रमेश मीणा', 'Mahesh Meena'],
  ['सीता देवी', 'Geeta Devi'],
  ['सुरेश', 'Ramesh Kumar'],
])('%s is not %s', (hi, en) => {
  expect(isSamePerson(hi, en)).toBe(false);
});
