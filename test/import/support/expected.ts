import type { ImportField, Level, Post } from '@sangathan/model';

/** What a corpus sheet must read as, in the words of its `.expected` file: see the corpus's README. */
export interface Expected {
  about: string;
  kind: 'xlsx' | 'csv';
  encoding: string;
  delimiter: string;
  under: string;
  heading: number;
  columns: string;
  fonts: string | null;
  /** What the columns are after a person has mapped those that were not sure; `null` if nobody had to. */
  mapped: ImportField[] | null;
  remembered: Record<string, ImportField>;
  /** What the titles say of all rows, and what the person has chosen for them. */
  titled: WordedDefaults | null;
  chosen: WordedDefaults | null;
  rows: string[];
}

interface WordedDefaults {
  post: Post;
  level: Level | null;
}

function defaultsIn(line: string | undefined): WordedDefaults | null {
  if (line === undefined) return null;
  const [post, level] = line.split(' ');
  return { post: post as Post, level: (level ?? null) as Level | null };
}

export function expectedIn(text: string): Expected {
  const [about = '', ...lines] = text.trimEnd().split('\n');
  const rows = lines.filter((line) => /^\d+ \|/.test(line));
  const said = new Map(
    lines
      .filter((line) => !rows.includes(line))
      .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const [kind = '', encoding = 'utf-8', delimiter = ','] = (said.get('file') ?? '').split(' ');
  const pairs =
    said
      .get('remembered')
      ?.split(', ')
      .map((pair) => pair.split('=')) ?? [];
  return {
    about,
    kind: kind as 'xlsx' | 'csv',
    encoding,
    delimiter,
    under: said.get('under') ?? '',
    heading: Number(said.get('heading')),
    columns: said.get('columns') ?? '',
    fonts: said.get('fonts') ?? null,
    mapped: (said.get('mapped')?.split(', ') ?? null) as ImportField[] | null,
    remembered: Object.fromEntries(pairs),
    titled: defaultsIn(said.get('post')),
    chosen: defaultsIn(said.get('default')),
    rows,
  };
}
