/** Makes choices from a tape of numbers, so that a random tape becomes a random text and shrinks with it. */
export class Choices {
  private at = 0;
  private readonly tape: readonly number[];

  constructor(tape: readonly number[]) {
    this.tape = tape;
  }

  /** A number from 0 to below `count`; 0 when the tape is at its end. */
  below(count: number): number {
    return (this.tape[this.at++] ?? 0) % count;
  }

  of<T>(first: T, ...others: readonly T[]): T {
    const index = this.below(others.length + 1);
    return index === 0 ? first : (others[index - 1] ?? first);
  }

  /** True once in `count`. */
  oneIn(count: number): boolean {
    return this.below(count) === count - 1;
  }
}

const PLAIN = [
  'nginx',
  '80',
  'on',
  'a b',
  '22:22',
  '1.10',
  '/dev/x',
  'é',
  'x:y',
  'a#b',
  '0x1F',
] as const;
const KEYS = [
  'web',
  'image',
  'ports',
  "'q'",
  '"d q"',
  '8080',
  'x-y',
  'on',
  'a b',
  'volumes',
] as const;

/** A YAML text as people write it on a bad day: every habit mixed with every other. */
export function uglyYaml(tape: readonly number[], withAliases: boolean): string {
  return new Writer(new Choices(tape), withAliases).document();
}

class Writer {
  private readonly anchors: string[] = [];
  private readonly choose: Choices;
  private readonly withAliases: boolean;
  private serial = 0;

  constructor(choose: Choices, withAliases: boolean) {
    this.choose = choose;
    this.withAliases = withAliases;
  }

  document(): string {
    const { choose } = this;
    const head = choose.of('', '# header\n', '\n', '# header\n\n', '---\n', '# h\n--- # start\n');
    const body = choose.oneIn(8) ? this.flow(0, 0) : this.block(0, 0).replace(/^\n/, '');
    const end = choose.of(
      '\n',
      '',
      '\n\n',
      '\n# end\n',
      '\n  # deep end\n\n',
      '\n...\n',
      '\n---\nother: 1\n',
    );
    return head + body + end;
  }

  /** A block collection; begins with a line break. */
  private block(indent: number, depth: number): string {
    return this.choose.oneIn(3) ? this.list(indent, depth) : this.map(indent, depth);
  }

  private map(indent: number, depth: number): string {
    const count = 1 + this.choose.below(4);
    const step = this.choose.of(2, 4, 1, 3);
    return Array.from({ length: count }, () => this.entry(indent, step, depth)).join('');
  }

  private key(): string {
    const key = KEYS[this.choose.below(KEYS.length)] ?? 'k';
    this.serial++;
    return /\w$/.test(key)
      ? key + this.serial
      : `${key.slice(0, -1)}${this.serial}${key.slice(-1)}`;
  }

  private entry(indent: number, step: number, depth: number): string {
    const pad = ' '.repeat(indent);
    const { choose } = this;
    if (choose.oneIn(30)) return `${this.lead(pad)}\n${pad}? ${this.key()}\n${pad}: v`;
    const head = `${this.lead(pad)}\n${pad}${this.key()}:`;
    const props = choose.of('', '', '', '', '', '', ' !t', this.withAliases ? ' &' : '');
    const name = `a${this.serial}`;
    const value = this.value(indent, indent + step, depth, false);
    if (/^ \*/.test(value)) return head + value;
    if (props === ' &') this.anchors.push(name);
    return head + props + (props === ' &' ? name : '') + value;
  }

  private list(indent: number, depth: number): string {
    const pad = ' '.repeat(indent);
    const count = 1 + this.choose.below(3);
    return Array.from({ length: count }, () => {
      const head = `${this.lead(pad)}\n${pad}-`;
      if (depth < 4 && this.choose.oneIn(4)) {
        const gap = this.choose.of(1, 1, 3);
        const inner = this.block(indent + 1 + gap, depth + 1);
        // Only a first line without comments above can stand behind the dash.
        if (/^\n\s*[^\s#]/.test(inner)) return `${head}${' '.repeat(gap)}${inner.trimStart()}`;
        return head + inner;
      }
      return head + this.value(indent, indent + 2, depth, true);
    }).join('');
  }

  private lead(pad: string): string {
    return this.choose.of(
      '',
      '',
      '',
      '',
      '\n',
      `\n${pad}# lead`,
      `\n\n${pad}# lead`,
      `\n${pad}# a\n${pad}# b`,
      `\n${pad}# far\n`,
      `\n${pad}    # deep`,
      '\n\t',
      '\n#col 0',
    );
  }

  private tail(): string {
    return this.choose.of('', '', '', ' # tail', '   # far tail', ' ', '\t# tab');
  }

  private value(indent: number, inner: number, depth: number, item: boolean): string {
    const { choose } = this;
    const pad = ' '.repeat(inner);
    switch (choose.below(depth > 3 ? 9 : 14)) {
      case 1:
        return this.tail();
      case 2:
        return ` '${choose.of('a', "it''s", '22:22', '')}'${this.tail()}`;
      case 3:
        return ` "${choose.of('a', '\\n', '#', 'é')}"${this.tail()}`;
      case 4:
        return this.blockScalar(pad);
      case 5:
        return ` ${this.flow(inner, depth + 1)}${this.tail()}`;
      case 6:
        return ` word\n${pad}more\n\n${pad}words${this.tail()}`;
      case 7:
        return ` "first\n${pad}second"${this.tail()}`;
      case 8:
        return this.alias() ?? ` ${choose.of('{}', '[]', '{ }', '~', 'null')}${this.tail()}`;
      case 9:
      case 10:
        return this.tail() + this.map(inner, depth + 1);
      case 11:
        return this.tail() + this.list(item ? inner : choose.of(indent, inner), depth + 1);
      case 12:
        return `${this.tail()}\n${pad}# below${this.map(inner, depth + 1)}`;
      default:
        return ` ${PLAIN[choose.below(PLAIN.length)] ?? 'x'}${this.tail()}`;
    }
  }

  private blockScalar(pad: string): string {
    const { choose } = this;
    const header = choose.of('|', '>', '|-', '>-', '|+') + choose.of('', ' # h');
    const end = choose.of('', '\n', '\n\n');
    return ` ${header}\n${pad}one\n${choose.of('', '\n')}${pad}  # two${end}`;
  }

  private alias(): string | undefined {
    const name = this.anchors[this.choose.below(Math.max(this.anchors.length, 1))];
    return name === undefined ? undefined : ` *${name}`;
  }

  /** A flow collection, on one line or several. */
  private flow(indent: number, depth: number): string {
    const { choose } = this;
    const map = choose.oneIn(2);
    const [open, close] = map ? ['{', '}'] : ['[', ']'];
    const count = choose.below(4);
    const pad = `\n${' '.repeat(indent + 2)}`;
    const tall = choose.oneIn(3);
    const gap = tall ? pad : choose.of('', ' ');
    const items = Array.from({ length: count }, () => {
      const value =
        depth < 4 && choose.oneIn(5)
          ? this.flow(indent + 2, depth + 1)
          : choose.of('a', "'b'", '"c"', '12', 'x y', '"p, q"');
      return map
        ? `${choose.of('k', '"k', 'k')}${++this.serial}`.replace(/^"k(\d+)$/, '"k$1"') +
            (choose.oneIn(9) ? ':' : `: ${value}`)
        : value;
    });
    const separators = items.map((_item, index) => {
      if (index === count - 1) return choose.oneIn(5) ? ',' : '';
      return tall
        ? `,${choose.of('', ' # c')}${pad}`
        : choose.of(', ', ',', ' , ').replace(/^,$/, ', ');
    });
    return (
      open +
      (count > 0 ? gap : '') +
      items.map((item, index) => item + (separators[index] ?? '')).join('') +
      (tall ? `\n${' '.repeat(indent + 1)}` : gap) +
      close
    );
  }
}
