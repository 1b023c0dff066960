/** Words for the model's values, shared with the public pages. */
export {
  evidenceWords,
  fieldWords,
  kindWords,
  levelPluralWords,
  levelWords,
  postWords,
  rightWords,
} from '@sangathan/model';
