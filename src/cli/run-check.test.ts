import { describe, expect, it } from 'vitest';
import { readProject } from '../compose/project/read-project.ts';
import { runCheck } from './run-check.ts';

const FILES: Readonly<Record<string, string>> = {
  'good.yml': "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n",
  'bad.yml': "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    volumes: [data:/x]\n",
  'tidy.yml': "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\nvolumes: {logs: {}}\n",
  'over.yml': "version: '2.1'\nservices:\n  web:\n    tty: true\n",
  'over-bad.yml': "version: '2.1'\nservices:\n  web:\n    volumes: [data:/x]\n",
  'binary.yml': '\0\0\0',
  'build.yml': "version: '2.1'\nservices:\n  web:\n    build: ./web\n    env_file: good.env\n",
};

function check(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = runCheck(args, {
    read: (path) => {
      const text = FILES[path];
      if (text === undefined) throw new Error('no such file');
      return new TextEncoder().encode(text);
    },
    readFolder: () => readProject(Object.keys(FILES), new Map([['.env', 'TAG=3.20']])),
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

describe('check', () => {
  it.each([
    [['good.yml'], 0],
    [['tidy.yml'], 0],
    [['bad.yml'], 1],
    [['good.yml', 'bad.yml'], 1],
    [['absent.yml'], 2],
    [['binary.yml'], 2],
    [['bad.yml', 'absent.yml'], 2],
    [[], 2],
    [['--target', 'mars', 'good.yml'], 2],
    [['--frob', 'good.yml'], 2],
    [['--target=compose', '--format=sarif', 'bad.yml'], 1],
    [['--target', 'auto', '--', 'good.yml'], 0],
    [['build.yml'], 0],
    [['--folder', 'build.yml'], 1],
    [['--folder=no', 'build.yml'], 2],
    [['over.yml'], 1],
    [['--over', 'good.yml', 'over.yml'], 0],
    [['--over=bad.yml', 'over.yml'], 0],
    [['--over', 'good.yml', 'over-bad.yml'], 1],
    [['--over', 'binary.yml', 'over.yml'], 2],
    [['--over', 'absent.yml', 'over.yml'], 2],
    [['over.yml', '--over'], 2],
  ] as const)('%j exits with %i', (args, status) => {
    expect(check(...args).status).toBe(status);
  });

  it('tells how it is used', () => {
    const { status, out } = check('--help');
    expect(status).toBe(0);
    expect(out).toContain('--folder     look at the folder');
  });

  it('looks at the folder only where it is asked to', () => {
    const rules = (...args: readonly string[]) =>
      check('--json', ...args)
        .out.split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).rule);
    expect(rules('build.yml')).not.toContain('missing-build');
    expect(rules('--folder', 'build.yml')).toEqual(
      expect.arrayContaining(['missing-build', 'missing-file']),
    );
  });

  it('frames the line and marks the token', () => {
    const { out } = check('bad.yml');
    expect(out).toContain('bad.yml:5:15  error');
    expect(out).toContain('    5 |     volumes: [data:/x]\n      |               ^^^^^^^');
    expect(out).toMatch(/1 error, 0 warnings, 0 hints in 1 file$/);
  });

  it('prints a JSON object a line', () => {
    const [line = ''] = check('--json', 'bad.yml').out.split('\n');
    expect(JSON.parse(line)).toMatchObject({
      file: 'bad.yml',
      severity: 'error',
      line: 5,
      column: 15,
      endLine: 5,
      endColumn: 22,
    });
  });

  it('prints a SARIF log whose results name known rules', () => {
    const log = JSON.parse(check('--format', 'sarif', 'bad.yml').out);
    const [run] = log.runs;
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    expect(run.results).toHaveLength(1);
    expect(log.version).toBe('2.1.0');
    const [result] = run.results;
    expect(ids[result.ruleIndex]).toBe(result.ruleId);
    expect(['error', 'warning', 'note']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.results[0].locations[0].physicalLocation.region.startLine).toBe(5);
  });

  it('says what it cannot read', () => {
    expect(check('absent.yml').err).toContain('absent.yml: cannot be read (no such file).');
    expect(check('binary.yml').err).toContain('This is not a text file');
  });
});
