import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { build, parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { describeText } from '../src/text/testing/describe-text.ts';
import { uglyYaml } from '../src/text/testing/ugly-yaml.ts';
import { projectRoot } from './lib/run.mjs';
import {
  lightenings,
  lighter,
  throwingExports,
  withoutBuiltInKinds,
  withoutDrawing,
  withoutEditorStatics,
  withoutJoining,
  withoutLinearZoom,
  withPureBlenders,
} from './lib/vite-lighter.mjs';

const file = join(projectRoot, 'node_modules', '@codemirror', 'state', 'dist', 'index.js');
const whole = readFileSync(file, 'utf8');
const light = withoutEditorStatics(whole);

/** The left sides of the assignments at the top level of a module. */
const assignedIn = (code: string) =>
  parseAst(code)
    .body.flatMap((node) => (node.type === 'ExpressionStatement' ? [node.expression] : []))
    .flatMap((node) => (node.type === 'AssignmentExpression' ? [node.left] : []))
    .map(({ start, end }) => code.slice(start, end));

describe('the half of @codemirror/state that the app needs', () => {
  it('comes without the static fields of the other half, and is still a module', () => {
    expect(assignedIn(whole)).toEqual(expect.arrayContaining(['EditorState.tabSize']));
    expect(assignedIn(light).filter((name) => !/^(Text|RangeValue)\b/.test(name))).toEqual([]);
  });

  it('keeps every declaration and export', () => {
    const rest = (code: string) =>
      parseAst(code)
        .body.filter(({ type }) => type !== 'ExpressionStatement')
        .map(({ type, start, end }) => `${type} of ${end - start}`);
    expect(rest(light)).toEqual(rest(whole));
  });

  it('keeps the static fields of Text', () => {
    expect(assignedIn(light)).toContain('Text.empty');
  });
});

const yaml = join(projectRoot, 'node_modules', 'yaml', 'browser', 'dist');

describe('the parts of yaml that do not read', () => {
  it.each([
    'visit.js',
    'doc/createNode.js',
    'doc/anchors.js',
    'doc/applyReviver.js',
    'nodes/addPairToJSMap.js',
    'nodes/toJS.js',
    'parse/cst-scalar.js',
    'parse/cst-stringify.js',
    'parse/cst-visit.js',
    'stringify/foldFlowLines.js',
    'stringify/stringify.js',
    'stringify/stringifyCollection.js',
    'stringify/stringifyDocument.js',
    'stringify/stringifyNumber.js',
    'stringify/stringifyPair.js',
    'stringify/stringifyString.js',
  ])('%s keeps its exports, which then throw', async (name) => {
    const path = join(yaml, name);
    const code = readFileSync(path, 'utf8');
    expect(lightenings.filter(({ of }) => of.test(path)).map(({ lighten }) => lighten)).toEqual([
      throwingExports,
    ]);
    const light = throwingExports(code);
    const names = /^export \{(.*)\};/m.exec(code)?.[1]?.match(/\w+(?=,| *$)/g) ?? [];
    const module: Record<string, () => void> = await import(
      `data:text/javascript,${encodeURIComponent(light)}`
    );
    expect(Object.keys(module).sort()).toEqual([...names].sort());
    for (const each of names) expect(() => module[each]?.()).toThrow('Only the reader');
  });

  it('leave a reader that reads everything as the whole library does', async () => {
    const built = await build({
      root: projectRoot,
      configFile: false,
      logLevel: 'silent',
      plugins: [lighter()],
      // The package has a build for Node too, which no browser gets.
      resolve: { conditions: ['browser', 'module', 'import'] },
      build: {
        write: false,
        minify: false,
        lib: { entry: 'src/text/testing/describe-text.ts', formats: ['es'] },
      },
    });
    const chunks = [built]
      .flat()
      .flatMap((it) => ('output' in it ? it.output : []))
      .flatMap((it) => (it.type === 'chunk' ? [it] : []));
    expect(chunks.map(({ code }) => code).join('\n')).toContain('Only the reader');
    const folder = mkdtempSync(join(tmpdir(), 'lighter-'));
    for (const { fileName, code } of chunks) writeFileSync(join(folder, fileName), code);
    const path = join(folder, chunks.find(({ isEntry }) => isEntry)?.fileName ?? '');
    const light: { describeText: typeof describeText } = await import(pathToFileURL(path).href);
    rmSync(folder, { recursive: true });
    const tapes = fc.sample(fc.array(fc.nat(99), { minLength: 40, maxLength: 200 }), {
      numRuns: 150,
      seed: 1,
    });
    for (const text of [...tapes.map((tape) => uglyYaml(tape, true)), ...TAGGED]) {
      expect(light.describeText(text)).toEqual(describeText(text));
    }
  });
});

/** Values that the library reads with code of their own. */
const TAGGED = [
  '%YAML 1.1\n---\na: yes\nb: 22:22\nc: 2018-03-16\nd: 0777\ne: 1_000\n',
  'a: !!set {x, y}\nb: !!omap [a: 1, b: 2]\nc: !!pairs [a: 1, a: 2]\nd: !!binary aGk=\n',
  '%YAML 1.1\n---\na: !!set {x, y}\nb: !!omap [a: 1, a: 2]\nd: !!binary aGk=\n<<: {a: 1}\n',
  'a: !!timestamp 2018-03-16\nb: !!float 1\nc: !!int "2"\nd: !!str 3\ne: !own x\n',
  '%TAG ! tag:example.com,2000:\n---\na: !x 1\n',
  'a: &a [1, *a]\n? [k, *a]\n: v\n*a : w\n',
];

describe('React Flow and d3', () => {
  const read = (...path: readonly string[]) =>
    readFileSync(join(projectRoot, 'node_modules', ...path), 'utf8');

  it('come without the kinds of nodes and edges that nobody shows', () => {
    const light = withoutBuiltInKinds(read('@xyflow', 'react', 'dist', 'esm', 'index.js'));
    expect(light).toContain('const builtinEdgeTypes = {};');
    expect(light).toContain('const builtinNodeTypes = {};');
    expect(light).not.toContain('.displayName');
    expect(() => parseAst(light)).not.toThrow();
  });

  it('glide in one way only', () => {
    const light = withoutLinearZoom(read('@xyflow', 'system', 'dist', 'esm', 'index.js'));
    expect(light).toContain("import { interpolateZoom } from 'd3-interpolate'");
    expect(light).not.toMatch(/[^.?]\binterpolate\b(?! *[:=?])(?=[ ,)])/);
    expect(() => parseAst(light)).not.toThrow();
  });

  it('move, but draw nothing', () => {
    const light = withoutDrawing(read('d3-transition', 'dist', 'd3-transition.mjs'));
    expect(light).not.toMatch(/^ {2}(attr|style|text)\w*:/m);
    expect(light).toMatch(/^ {2}tween: transition_tween,$/m);
    expect(() => parseAst(light)).not.toThrow();
  });

  it('listen, but join no data', () => {
    const light = withoutJoining(read('d3-selection', 'dist', 'd3-selection.mjs'));
    expect(light).not.toMatch(/^ {2}(data|join|append|attr): /m);
    expect(light).toMatch(/^ {2}on: selection_on,$/m);
    expect(() => parseAst(light)).not.toThrow();
  });

  it('say which blenders are made without a trace', () => {
    const light = withPureBlenders(read('d3-interpolate', 'dist', 'd3-interpolate.mjs'));
    expect(light).toContain('var rgb = /* @__PURE__ */ (function rgbGamma');
    expect(light).toContain('var interpolateTransformCss = /* @__PURE__ */ interpolateTransform(');
    expect(() => parseAst(light)).not.toThrow();
  });
});
