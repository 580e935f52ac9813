import {
  type CollectionTag,
  Composer,
  CST,
  type Document,
  type ParsedNode,
  Parser,
  type Range,
  type Tags,
} from 'yaml';

/** Deeper nesting than any person writes; the library would run out of stack not far above it. */
const DEEPEST_NESTING = 200;

/** Lists that the library would turn into other nodes, without places in the text; we take them as written. */
const LISTS_AS_WRITTEN: readonly CollectionTag[] = ['omap', 'pairs'].map((name) => ({
  tag: `tag:yaml.org,2002:${name}`,
  collection: 'seq',
  default: false,
  resolve: (list) => list,
}));

/** The library's tags, with ours in place of theirs. */
function tagsAsWritten(tags: Tags): Tags {
  const names = new Set(LISTS_AS_WRITTEN.map(({ tag }) => tag));
  const others = tags.filter((tag) => typeof tag === 'string' || !names.has(tag.tag));
  return [...others, ...LISTS_AS_WRITTEN];
}

export interface ReadOptions {
  /** Texts longer than this many characters are not read at all: one problem `TOO_LARGE`. */
  readonly maxLength?: number;
}

/** What we look at of a document of the library. */
export interface ReadDocument {
  readonly contents: ParsedNode | null;
  readonly errors: Document.Parsed['errors'];
  readonly warnings: Document.Parsed['warnings'];
  readonly range: Range;
}

export interface ReadDocuments {
  readonly documents: readonly ReadDocument[];
  /** Why there are no documents although there is text. */
  readonly failure: { readonly code: 'TOO_DEEP' | 'TOO_LARGE'; readonly at: number } | undefined;
}

/** Reads the documents of a stream with the `yaml` library; never throws and never hangs. */
export function readDocuments(text: string, options: ReadOptions): ReadDocuments {
  if (options.maxLength !== undefined && text.length > options.maxLength) {
    return { documents: [], failure: { code: 'TOO_LARGE', at: options.maxLength } };
  }
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeep(tokens);
  if (deep !== undefined) return { documents: [], failure: { code: 'TOO_DEEP', at: deep } };
  const composer = new Composer({
    merge: true,
    keepSourceTokens: true,
    // The library compares each key with each other one; the survey of the tree finds twins faster.
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
    version: '1.2',
    customTags: tagsAsWritten,
  });
  return {
    documents: [...composer.compose(tokens, false, text.length)],
    failure: undefined,
  };
}

function tooDeep(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST_NESTING) return token.offset;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!CST.isCollection(token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}
