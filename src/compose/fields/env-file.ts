/** A variable of an environment file. */
export interface EnvFileEntry {
  readonly name: string;
  /** Undefined for a name alone, which takes its value from outside. */
  readonly value: string | undefined;
  /** Counted from 1. */
  readonly line: number;
}

export interface EnvFileProblem {
  readonly line: number;
  readonly sentence: string;
}

export interface EnvFile {
  /** In order; of a name that stands twice only the last. */
  readonly entries: readonly EnvFileEntry[];
  readonly problems: readonly EnvFileProblem[];
}

interface Options {
  /** A dollar sign that is only a character is doubled, as readers of the compose file that know variables ask. */
  readonly doubleDollars: boolean;
}

const NAME = /[\p{L}\p{N}_.[\]-]/u;
const BLANK = /[^\S\n]/;
/** What a backslash stands for in double quotes. */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const VARIABLE = /\$\$|\$\{[^}]*\}|\$[A-Za-z_]\w*|\$/g;
const VARIABLE_OR_ESCAPE = /\\[\s\S]|\$\$|\$\{[^}]*\}|\$[A-Za-z_]\w*|\$/g;

/**
 * Reads an environment file by the rules of Docker Compose (docs.docker.com/compose/how-tos/environment-variables,
 * “.env file syntax”; compose-go's dotenv): comments, `export`, quotes that may span lines, escapes in double
 * quotes, `NAME: value`, and `$NAME` for what the file has said above. Other variables stay as they are.
 */
export function readEnvFile(text: string, options: Options): EnvFile {
  const reader = new Reader(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), options);
  while (reader.next());
  return { entries: [...reader.entries.values()], problems: reader.problems };
}

class Reader {
  readonly entries = new Map<string, EnvFileEntry>();
  readonly problems: EnvFileProblem[] = [];
  private readonly text: string;
  private readonly options: Options;
  private at = 0;

  constructor(text: string, options: Options) {
    this.text = text;
    this.options = options;
  }

  /** Reads one statement; false at the end. */
  next(): boolean {
    this.take(/\s/);
    if (this.at >= this.text.length) return false;
    if (this.text[this.at] === '#') {
      this.take(/[^\n]/);
      return true;
    }
    const line = this.line();
    const exported = /^export[^\S\n]+(?=[^\s=:#])/.exec(this.text.slice(this.at));
    if (exported) this.at += exported[0].length;
    const name = this.take(NAME);
    this.take(BLANK);
    const mark = this.text[this.at];
    if (name === '' || (mark !== '=' && mark !== ':' && mark !== undefined && mark !== '\n')) {
      this.fail(line, 'is no variable: a line says NAME=value');
      return true;
    }
    if (mark !== '=' && mark !== ':') this.add({ name, value: undefined, line });
    else {
      this.at++;
      this.take(BLANK);
      this.readValue(name, line);
    }
    return true;
  }

  private readValue(name: string, line: number): void {
    const quote = this.text[this.at];
    if (quote !== '"' && quote !== "'") {
      const rest = this.take(/[^\n]/);
      const said = rest.startsWith('#') ? '' : (rest.split(/\s#/, 1)[0] ?? '').trimEnd();
      this.add({ name, value: this.expand(said, VARIABLE), line });
      return;
    }
    const raw = this.takeQuoted(quote);
    if (raw === undefined) {
      this.fail(line, `has a quote (${quote}) that never ends`);
      return;
    }
    const value =
      quote === '"'
        ? this.expand(raw, VARIABLE_OR_ESCAPE)
        : raw.replaceAll("\\'", "'").replaceAll('$', () => this.dollar);
    this.add({ name, value, line });
    const tail = this.take(/[^\n]/).trim();
    if (tail !== '' && !tail.startsWith('#')) this.fail(line, `has “${tail}” behind its quotes`);
  }

  /** What stands in quotes, backslashes kept; undefined if they never close. */
  private takeQuoted(quote: string): string | undefined {
    const start = this.at + 1;
    let end = start;
    while (end < this.text.length && this.text[end] !== quote) {
      end += this.text[end] === '\\' ? 2 : 1;
    }
    if (end >= this.text.length) return undefined;
    this.at = end + 1;
    return this.text.slice(start, end);
  }

  private expand(raw: string, pattern: RegExp): string {
    return raw.replace(pattern, (found) => {
      if (found.startsWith('\\')) {
        const escaped = found.slice(1);
        return escaped === '$' ? this.dollar : (ESCAPES[escaped] ?? found);
      }
      if (found === '$' || found === '$$') return this.dollar;
      const [, name = '', fallback] = /^\$\{?(\w+)(:?-[^}]*)?\}?$/.exec(found) ?? [];
      const known = this.entries.get(name)?.value;
      const isSettled = known !== undefined && (known !== '' || fallback === undefined);
      return isSettled ? known : found;
    });
  }

  private get dollar(): string {
    return this.options.doubleDollars ? '$$' : '$';
  }

  private add(entry: EnvFileEntry): void {
    // The last one counts, and stands where it was said.
    this.entries.delete(entry.name);
    this.entries.set(entry.name, entry);
  }

  /** The line cannot be read; the next one may be. */
  private fail(line: number, what: string): void {
    this.problems.push({ line, sentence: `Line ${line} ${what}.` });
    this.take(/[^\n]/);
  }

  private line(): number {
    return this.text.slice(0, this.at).split('\n').length;
  }

  /** The characters from here on that are of a kind. */
  private take(kind: RegExp): string {
    const start = this.at;
    while (this.at < this.text.length && kind.test(this.text[this.at] ?? '')) this.at++;
    return this.text.slice(start, this.at);
  }
}
