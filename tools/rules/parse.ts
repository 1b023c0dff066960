/** A parser of the security rules language, as far as this project uses it; positions are offsets in the text. */

export interface Span {
  start: number;
  end: number;
}

/** `text` is the operator, the literal, or the name of the called function. */
export interface Expression extends Span {
  kind:
    | 'binary'
    | 'not'
    | 'negative'
    | 'call'
    | 'member'
    | 'index'
    | 'list'
    | 'map'
    | 'path'
    | 'string'
    | 'number'
    | 'name'
    | 'conditional';
  text: string;
  /** The position of a binary expression's operator. */
  operator?: Span;
  parts: Expression[];
}

/** What a function returns, or the condition of an `allow`. */
export interface Condition {
  kind: 'function' | 'allow';
  /** The function, or the operations that are allowed. */
  name: string;
  /** The position of the allowed operations. */
  operations?: Span;
  /** A function's parameters; empty for an `allow`. */
  parameters: string[];
  /** The enclosing match blocks, outermost first, without service and database. */
  within: string[];
  expression: Expression;
}

/** A top-level function or match block. */
export interface Part extends Span {
  kind: 'function' | 'match';
  /** The function's name, or the block's path. */
  name: string;
}

/** Binary operators by precedence, lowest first. */
const precedence = [
  ['||'],
  ['&&'],
  ['==', '!=', '<=', '>=', '<', '>', 'in', 'is'],
  ['+', '-'],
  ['*', '/', '%'],
] as const;

class Parser {
  readonly #text: string;
  readonly parts: Part[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  conditions(): Condition[] {
    const found: Condition[] = [];
    this.#skip();
    while (this.#at < this.#text.length) this.#statement([], found);
    return found;
  }

  #fail(wanted: string): never {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    throw new Error(
      `line ${line}: expected ${wanted} at "${this.#text.slice(this.#at, this.#at + 30).split('\n')[0]}"`,
    );
  }

  #skip(): void {
    const blank = /(?:\s|\/\/[^\n]*)*/y;
    blank.lastIndex = this.#at;
    blank.exec(this.#text);
    this.#at = blank.lastIndex;
  }

  /** Consumes a match of the pattern and the whitespace after it; `null` if it doesn't match. */
  #take(pattern: RegExp): (Span & { text: string }) | null {
    const here = new RegExp(pattern.source, 'y');
    here.lastIndex = this.#at;
    const [text] = here.exec(this.#text) ?? [];
    if (text === undefined) return null;
    const span = { start: this.#at, end: this.#at + text.length, text };
    this.#at = span.end;
    this.#skip();
    return span;
  }

  #need(pattern: RegExp, wanted: string) {
    return this.#take(pattern) ?? this.#fail(wanted);
  }

  #statement(within: string[], found: Condition[]): void {
    const start = this.#at;
    if (this.#take(/rules_version\b/)) {
      this.#need(/=\s*'2'\s*;/, "= '2';");
    } else if (this.#take(/service\b/)) {
      this.#need(/[\w.]+/, 'a service');
      this.#block(within, found);
    } else if (this.#take(/match\b/)) {
      const { text } = this.#need(/\/[^\s]+/, 'a path');
      const isRoot = /^\/(databases\/\{database\}\/documents|b\/\{bucket\}\/o)$/.test(text);
      this.#block(isRoot ? within : [...within, text], found);
      if (!isRoot && within.length === 0)
        this.parts.push({ kind: 'match', name: text, start, end: this.#at });
    } else if (this.#take(/function\b/)) {
      const own = this.#function(within);
      found.push(own);
      if (within.length === 0) this.parts.push({ kind: 'function', name: own.name, start, end: this.#at });
    } else if (this.#take(/allow\b/)) {
      const operations = this.#need(/\w+(?:\s*,\s*\w+)*/, 'operations');
      this.#need(/:\s*if\b/, ': if');
      const expression = this.#expression();
      this.#need(/;/, ';');
      found.push({ kind: 'allow', name: operations.text, operations, parameters: [], within, expression });
    } else {
      this.#fail('a statement');
    }
  }

  #block(within: string[], found: Condition[]): void {
    this.#need(/\{/, '{');
    while (!this.#take(/\}/)) this.#statement(within, found);
  }

  #function(within: string[]): Condition {
    const { text: name } = this.#need(/\w+/, 'a name');
    const { text } = this.#need(/\([^)]*\)/, 'parameters');
    this.#need(/\{\s*return\b/, '{ return');
    const expression = this.#expression();
    this.#need(/;\s*\}/, '; }');
    return { kind: 'function', name, parameters: text.match(/\w+/g) ?? [], within, expression };
  }

  #expression(): Expression {
    const condition = this.#binary(0);
    if (!this.#take(/\?/)) return condition;
    const yes = this.#expression();
    this.#need(/:/, ':');
    const no = this.#expression();
    return {
      kind: 'conditional',
      text: '?:',
      start: condition.start,
      end: no.end,
      parts: [condition, yes, no],
    };
  }

  #binary(level: number): Expression {
    const operators = precedence[level];
    if (!operators) return this.#unary();
    const pattern = new RegExp(
      operators.map((one) => (/\w/.test(one) ? `${one}\\b` : one.replace(/[|+*/]/g, '\\$&'))).join('|'),
    );
    let left = this.#binary(level + 1);
    for (let operator = this.#take(pattern); operator; operator = this.#take(pattern)) {
      const right = this.#binary(level + 1);
      left = {
        kind: 'binary',
        text: operator.text,
        operator,
        start: left.start,
        end: right.end,
        parts: [left, right],
      };
    }
    return left;
  }

  #unary(): Expression {
    const sign = this.#take(/!(?!=)|-/);
    if (!sign) return this.#postfix();
    const part = this.#unary();
    const kind = sign.text === '!' ? 'not' : 'negative';
    return { kind, text: sign.text, start: sign.start, end: part.end, parts: [part] };
  }

  #postfix(): Expression {
    let left = this.#primary();
    for (;;) {
      const dot = this.#take(/\.\s*\w+/);
      if (dot) {
        left = { kind: 'member', text: dot.text.slice(1), start: left.start, end: dot.end, parts: [left] };
      } else if (this.#take(/\(/)) {
        const { parts, end } = this.#sequence(/\)/);
        left = { kind: 'call', text: left.text, start: left.start, end, parts: [left, ...parts] };
      } else if (this.#take(/\[/)) {
        const { parts, end } = this.#sequence(/\]/);
        left = { kind: 'index', text: '[]', start: left.start, end, parts: [left, ...parts] };
      } else {
        return left;
      }
    }
  }

  /** Comma-separated expressions up to the closing bracket; in a map, keys and values in turn. */
  #sequence(close: RegExp, isMap = false): { parts: Expression[]; end: number } {
    const parts: Expression[] = [];
    for (;;) {
      const end = this.#take(close);
      if (end) return { parts, end: end.end };
      if (parts.length > 0) this.#need(/,/, 'a comma');
      parts.push(this.#expression());
      if (!isMap) continue;
      this.#need(/:/, ':');
      parts.push(this.#expression());
    }
  }

  #primary(): Expression {
    const start = this.#at;
    const literal =
      this.#literal('string', /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/) ??
      this.#literal('number', /\d+(?:\.\d+)?/) ??
      this.#literal('name', /[A-Za-z_]\w*/);
    if (literal) return literal;
    if (this.#take(/\[/)) return { kind: 'list', text: '[]', start, ...this.#sequence(/\]/) };
    if (this.#take(/\{/)) return { kind: 'map', text: '{}', start, ...this.#sequence(/\}/, true) };
    if (this.#text[start] === '/') return this.#path();
    this.#need(/\(/, 'an expression');
    const inner = this.#expression();
    const { end } = this.#need(/\)/, ')');
    return { ...inner, start, end };
  }

  #literal(kind: 'string' | 'number' | 'name', pattern: RegExp): Expression | null {
    const found = this.#take(pattern);
    return found && { kind, text: found.text, start: found.start, end: found.end, parts: [] };
  }

  #path(): Expression {
    const start = this.#at;
    const parts: Expression[] = [];
    let end = start;
    while (this.#text[this.#at] === '/') {
      this.#at += 1;
      if (this.#take(/\$\(/)) {
        parts.push(this.#expression());
        end = this.#need(/\)/, ')').end;
      } else {
        end = this.#need(/\w+|\(default\)/, 'a segment').end;
      }
    }
    return { kind: 'path', text: this.#text.slice(start, end), start, end, parts };
  }
}

/** Every condition in a rules file. @throws Error with the line of a syntax error */
export function conditionsIn(text: string): Condition[] {
  return new Parser(text).conditions();
}

/** The top-level functions and match blocks of a rules file, in source order. */
export function partsIn(text: string): Part[] {
  const parser = new Parser(text);
  parser.conditions();
  return parser.parts;
}

/** An expression and all its subexpressions, in pre-order. */
export function allIn(expression: Expression): Expression[] {
  return [expression, ...expression.parts.flatMap(allIn)];
}
