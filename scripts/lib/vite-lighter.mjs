/**
 * Fills the `EditorState` family of CodeMirror with static fields, one statement each. They make
 * the bundler keep classes of which we use none: of this package we take `Text` and `ChangeSet`.
 */
const unusedStatics =
  /^(?:StateEffect|Transaction|EditorState|Compartment|RangeSet)\.\w+(?:\.\w+)? = (?:[\w.]+;|[^;{]*\);|[^;]*?\{[\s\S]*?^\}\);)$/gm;

/**
 * Drops what keeps the unused half of `@codemirror/state` in the bundle.
 * @param {string} code the package's one module
 * @returns {string}
 */
export const withoutEditorStatics = (code) => code.replace(unusedStatics, '');

/** The modules of `yaml` that write YAML. We never do: a document that is written anew is not the author's. */
const yamlWriters =
  /yaml\/browser\/dist\/stringify\/(?:foldFlowLines|stringify(?:Collection|Document|Pair|String)?)\.js$/;

/**
 * A module with the same exports as `code`, each of which throws when it is called.
 * @param {string} code a module that ends in `export { a, b };`
 * @returns {string}
 */
export const throwingExports = (code) => {
  const names = /^export \{([^}]*)\};/m
    .exec(code)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  if (!names)
    throw new Error('No list of exports: the yaml library is built otherwise than it was');
  const unused =
    "const unused = () => { throw new Error('YAML is never written by the library'); };";
  return `${unused}\nexport { ${names.map((name) => `unused as ${name}`).join(', ')} };\n`;
};

/**
 * Vite plugin: lets the bundler leave out library code that nobody here calls, which it keeps
 * because it cannot know that leaving it out is safe.
 * @returns {import('vite').Plugin}
 */
export function lighter() {
  return {
    name: 'lighter',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          // React's wrappers do nothing but wrap: unused components of React Flow can go.
          treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
        },
      },
    }),
    transform: {
      filter: { id: [/@codemirror\/state\/dist\/index\.js$/, yamlWriters] },
      handler: (code, id) => ({
        code: yamlWriters.test(id) ? throwingExports(code) : withoutEditorStatics(code),
        map: null,
      }),
    },
  };
}
