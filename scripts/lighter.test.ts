import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './lib/run.mjs';
import { throwingExports, withoutEditorStatics } from './lib/vite-lighter.mjs';

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

describe('the writers of yaml', () => {
  it.each([
    'foldFlowLines',
    'stringify',
    'stringifyCollection',
    'stringifyDocument',
    'stringifyPair',
    'stringifyString',
  ])('%s keeps its exports, which then throw', async (name) => {
    const code = readFileSync(
      join(projectRoot, 'node_modules', 'yaml', 'browser', 'dist', 'stringify', `${name}.js`),
      'utf8',
    );
    const light = throwingExports(code);
    const exportsOf = (text: string) =>
      /^export \{(.*)\};/m.exec(text)?.[1]?.match(/\w+(?=,| *$)/g);
    expect(exportsOf(light)).toEqual(exportsOf(code));
    const module: Record<string, () => void> = await import(
      `data:text/javascript,${encodeURIComponent(light)}`
    );
    expect(() => module[name]?.()).toThrow('never written');
  });
});
