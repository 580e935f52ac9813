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
 * The modules of `yaml` that write YAML, make nodes out of values and values out of nodes. We only
 * read, and values are read through views of our own: a document that is written anew is not the author's.
 */
const unusedYaml =
  /yaml\/browser\/dist\/(?:visit|doc\/(?:createNode|anchors|applyReviver)|nodes\/(?:addPairToJSMap|toJS)|parse\/cst-(?:visit|stringify|scalar)|stringify\/(?:foldFlowLines|stringify(?:Collection|Document|Number|Pair|String)?))\.js$/;

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
    "const unused = () => { throw new Error('Only the reader of the yaml library is in the build'); };";
  return `${unused}\nexport { ${names.map((name) => `unused as ${name}`).join(', ')} };\n`;
};

/**
 * React Flow without the kinds of nodes and edges that it brings along: all of ours are our own.
 * Names for the developer tools go too, for they keep components that nobody shows.
 * @param {string} code the one module of `@xyflow/react`
 * @returns {string}
 */
export const withoutBuiltInKinds = (code) =>
  code
    .replace(/^(const builtin(?:Node|Edge)Types = )\{[^}]*\};$/gm, '$1{};')
    .replace(/^\w+\.displayName = ["']\w+["'];$/gm, '');

/**
 * React Flow's pan and zoom without the `linear` way to glide, which can blend anything, colours
 * included, and which we never ask for.
 * @param {string} code the one module of `@xyflow/system`
 * @returns {string}
 */
export const withoutLinearZoom = (code) =>
  code
    .replace('import { interpolateZoom, interpolate } from', 'import { interpolateZoom } from')
    .replaceAll(
      /options\?\.interpolate === 'linear' \? interpolate : interpolateZoom/g,
      'interpolateZoom',
    );

/**
 * Transitions that call back (`tween`, `on`, `end`), without those that set attributes, styles and
 * text: React draws, d3 moves the viewport only.
 * @param {string} code the one module of `d3-transition`
 * @returns {string}
 */
export const withoutDrawing = (code) =>
  code.replace(/^ {2}(?:attr|attrTween|style|styleTween|text|textTween): transition_\w+,\n/gm, '');

/**
 * Selections that find, listen and hold, without those that join data to elements and change them.
 * @param {string} code the one module of `d3-selection`
 * @returns {string}
 */
export const withoutJoining = (code) =>
  code.replace(
    /^ {2}(?:data|enter|exit|join|merge|order|sort|attr|classed|text|html|raise|lower|append|insert|remove|clone|dispatch): selection_\w+,\n/gm,
    '',
  );

/**
 * React has had `useSyncExternalStore` for long: the stand-in for older versions is not needed.
 * @returns {string}
 */
export const reactsOwnStoreHook = () =>
  "exports.useSyncExternalStore = require('react').useSyncExternalStore;\n";

/**
 * Says of the ready-made blenders of `d3-interpolate` that making them does nothing else, so that
 * those for colours can go.
 * @param {string} code the one module of `d3-interpolate`
 * @returns {string}
 */
export const withPureBlenders = (code) =>
  code.replace(/^(var \w+ = )(?=\(function|\w+\([^)]*\);$|\w+\(parse)/gm, '$1/* @__PURE__ */ ');

/**
 * What is done to which module.
 * @type {readonly { readonly of: RegExp, lighten(code: string): string }[]}
 */
export const lightenings = [
  { of: /@codemirror\/state\/dist\/index\.js$/, lighten: withoutEditorStatics },
  { of: unusedYaml, lighten: throwingExports },
  { of: /@xyflow\/react\/dist\/esm\/index\.js$/, lighten: withoutBuiltInKinds },
  { of: /@xyflow\/system\/dist\/esm\/index\.js$/, lighten: withoutLinearZoom },
  { of: /d3-transition\/dist\/d3-transition\.mjs$/, lighten: withoutDrawing },
  { of: /d3-selection\/dist\/d3-selection\.mjs$/, lighten: withoutJoining },
  {
    of: /use-sync-external-store\/cjs\/use-sync-external-store-shim\.production\.js$/,
    lighten: reactsOwnStoreHook,
  },
  { of: /d3-interpolate\/dist\/d3-interpolate\.mjs$/, lighten: withPureBlenders },
];

/** Fills tables while it loads, and does nothing else: it can go where no function of it is called. */
const pureModule = /@marijn\/find-cluster-break\/src\/index\.js$/;

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
          output: {
            // All that the page needs at first as one file: cut in the pieces that later parts share
            // with it, it takes more requests and compresses worse.
            codeSplitting: {
              groups: [{ name: 'start', tags: ['$initial'] }],
            },
          },
        },
      },
    }),
    transform: {
      filter: { id: [pureModule, ...lightenings.map(({ of }) => of)] },
      handler: (code, id) => {
        if (pureModule.test(id)) return { code, map: null, moduleSideEffects: false };
        const lightened = lightenings.find(({ of }) => of.test(id))?.lighten(code) ?? code;
        if (lightened === code) throw new Error(`${id} is built otherwise than it was`);
        return { code: lightened, map: null };
      },
    },
  };
}
