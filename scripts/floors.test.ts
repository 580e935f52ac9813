import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binaryOf } from './lib/run.mjs';

/**
 * The floors of the house are only worth something while their guards bark. Each row plants one
 * violation in a copy of the configuration and expects the linter or the compiler to name it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const floors: readonly (readonly string[])[] = [
  ['text'],
  ['compose'],
  ['commands'],
  ['rules'],
  ['language'],
  ['store'],
  ['ui'],
  ['canvas', 'panels', 'editor', 'transfer'],
  ['app', 'cli'],
];

/** Every (from, to) where `to` is a higher floor, or another room on the same floor. */
const forbidden = floors.flatMap((rooms, level) =>
  rooms.flatMap((from) =>
    floors
      .slice(level)
      .flat()
      .filter((to) => to !== from)
      .map((to) => ({ from, to })),
  ),
);

/** Every (from, to) where `to` is a lower floor; the command line leaves the screens alone. */
const allowed = floors.flatMap((rooms, level) =>
  rooms.flatMap((from) =>
    floors
      .slice(0, level)
      .flat()
      .filter((to) => from !== 'cli' || floors.findIndex((rooms) => rooms.includes(to)) < 6)
      .map((to) => ({ from, to })),
  ),
);

const packages = [
  { specifier: 'yaml', home: ['text'] },
  { specifier: 'yaml/util', home: ['text'] },
  { specifier: 'monaco-editor', home: ['editor'] },
  { specifier: 'monaco-editor/esm/vs/editor/editor.api.js', home: ['editor'] },
  { specifier: '@xyflow/react', home: ['canvas'] },
  { specifier: '@xyflow/react/dist/style.css', home: ['canvas'] },
  { specifier: 'react', home: ['ui', 'canvas', 'panels', 'editor', 'transfer', 'app'] },
  { specifier: 'react-dom/client', home: ['ui', 'canvas', 'panels', 'editor', 'transfer', 'app'] },
  { specifier: '@mantine/core', home: ['ui', 'canvas', 'panels', 'editor', 'transfer', 'app'] },
] as const;

interface Plant {
  readonly file: string;
  readonly code: string;
  /** The rule that must bark, or null where none may. */
  readonly rule: string | null;
}

const upward = 'lint/style/noRestrictedImports';

const plants: Plant[] = [
  ...forbidden.map(({ from, to }, index) => ({
    file: `src/${from}/upward-${index}.ts`,
    code: `import { thing } from '../${to}/thing.ts';\n\nexport const planted = thing;\n`,
    rule: upward,
  })),
  ...forbidden.map(({ from, to }, index) => ({
    file: `src/${from}/upward-type-${index}.ts`,
    code: `import type { Thing } from '../${to}/thing.ts';\n\nexport type Planted = Thing;\n`,
    rule: upward,
  })),
  ...[
    ["import { thing } from '../../rules/thing.ts';\n\nexport const planted = thing;\n", upward],
    [
      "import type { Thing } from '../../rules/thing.ts';\n\nexport type Planted = Thing;\n",
      upward,
    ],
    ["export const planted = () => import('../../store/thing.ts');\n", upward],
    ["export { thing } from '../../commands/thing.ts';\n", upward],
    ["import { thing } from '../../text/thing.ts';\n\nexport const planted = thing;\n", null],
  ].map(([code, rule], index) => ({
    file: `src/compose/fields/nested-${index}.ts`,
    code: code ?? '',
    rule: rule ?? null,
  })),
  ...allowed.map(({ from, to }, index) => ({
    file: `src/${from}/downward-${index}.ts`,
    code: `import { thing } from '../${to}/thing.ts';\n\nexport const planted = thing;\n`,
    rule: null,
  })),
  ...packages.flatMap(({ specifier, home }) =>
    floors.flat().map((room, index) => ({
      file: `src/${room}/package-${specifier.replace(/\W+/g, '-')}-${index}.ts`,
      code: `import '${specifier}';\n`,
      rule: home.some((owner) => owner === room) ? null : upward,
    })),
  ),
  ...['text', 'compose', 'commands', 'rules', 'language'].flatMap((room) => [
    {
      file: `src/${room}/chance.ts`,
      code: 'export const planted = () => Math.random();\n',
      rule: 'lint/nursery/noJsRestrictedProperties',
    },
    {
      file: `src/${room}/clock.ts`,
      code: 'export const planted = () => Date.now();\n',
      rule: 'lint/style/noRestrictedGlobals',
    },
    {
      file: `src/${room}/browser.ts`,
      code: 'export const planted = () => document.title;\n',
      rule: 'lint/style/noRestrictedGlobals',
    },
  ]),
  {
    file: 'src/store/silenced.ts',
    code: 'export const planted = (value: unknown) => value as string;\n',
    rule: 'lint/nursery/noUnsafeTypeAssertion',
  },
  {
    file: 'src/store/long.ts',
    code: `${Array.from({ length: 301 }, (_, index) => `export const line${index} = ${index};`).join('\n')}\n`,
    rule: 'lint/style/noExcessiveLinesPerFile',
  },
  {
    file: 'src/store/no-extension.ts',
    code: "import { thing } from './long';\n\nexport const planted = thing;\n",
    rule: 'lint/correctness/useImportExtensions',
  },
];

const sandbox = mkdtempSync(join(tmpdir(), 'floors-'));
afterAll(() => rmSync(sandbox, { recursive: true, force: true }));

function plant(file: string, code: string): void {
  mkdirSync(join(sandbox, dirname(file)), { recursive: true });
  writeFileSync(join(sandbox, file), code);
}

describe('the linter', () => {
  const barks = new Map<string, Set<string>>();

  beforeAll(() => {
    const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(
      join(sandbox, 'biome.json'),
      JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
    );
    for (const { file, code } of plants) plant(file, code);
    const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'src'];
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [binaryOf('@biomejs/biome', 'biome'), ...args],
      { cwd: sandbox, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    if (!stdout.startsWith('{')) throw new Error(`Biome gave no report:\n${stdout}${stderr}`);
    for (const { category, location } of JSON.parse(stdout).diagnostics) {
      const file = String(location.path.file ?? location.path).replaceAll('\\', '/');
      barks.set(file, (barks.get(file) ?? new Set()).add(category));
    }
  }, 60_000);

  it.each(plants)('$file: $rule', ({ file, rule }) => {
    const heard = barks.get(file) ?? new Set();
    if (rule === null) expect([...heard]).toEqual([]);
    else expect([...heard]).toContain(rule);
  });

  it('knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(folders.filter((name) => !floors.flat().includes(name))).toEqual([]);
  });
});

describe('the compiler, on the core', () => {
  const broken = [
    { file: 'src/text/dom.ts', code: 'export const planted = document.title;\n', error: 'TS2584' },
    {
      file: 'src/compose/window.ts',
      code: 'export const planted = window.name;\n',
      error: 'TS2304',
    },
    {
      file: 'src/rules/timer.ts',
      code: 'export const planted = setTimeout(() => 1, 1);\n',
      error: 'TS2304',
    },
    {
      file: 'src/commands/files.ts',
      code: "import { readFileSync } from 'node:fs';\n\nexport const planted = readFileSync;\n",
      error: 'TS2591',
    },
    {
      file: 'src/commands/element.ts',
      code: 'export type Planted = HTMLElement;\n',
      error: 'TS2304',
    },
  ] as const;
  let output = '';

  beforeAll(() => {
    rmSync(join(sandbox, 'src'), { recursive: true, force: true });
    for (const { file, code } of broken) plant(file, code);
    plant('src/text/sound.ts', 'export const planted = [1, 2].at(-1);\n');
    for (const name of ['tsconfig.base.json', 'tsconfig.core.json'])
      cpSync(join(root, name), join(sandbox, name));
    const args = [binaryOf('typescript', 'tsc'), '-p', 'tsconfig.core.json', '--pretty', 'false'];
    output = spawnSync(process.execPath, args, { cwd: sandbox, encoding: 'utf8' }).stdout;
  }, 60_000);

  it.each(broken)('refuses $file', ({ file, error }) => {
    expect(output).toMatch(new RegExp(`^${file}\\(.*${error}`, 'm'));
  });

  it('accepts what is pure', () => {
    expect(output).not.toContain('src/text/sound.ts');
  });
});
