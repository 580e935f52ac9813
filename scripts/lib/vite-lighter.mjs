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
      filter: { id: /@codemirror\/state\/dist\/index\.js$/ },
      handler: (code) => ({ code: withoutEditorStatics(code), map: null }),
    },
  };
}
