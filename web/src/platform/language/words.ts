/** The field's words for the model's values; the public pages use the same. */
export {
  evidenceWords,
  fieldWords,
  kindWords,
  levelPluralWords,
  levelWords,
  postWords,
  rightWords,
} from '@sangathan/model';
