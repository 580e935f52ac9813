import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Project } from '../compose/project/project.ts';
import { projectIn } from './project-in.ts';
import { runCheck } from './run-check.ts';

/** Files of one folder share what lies in it. */
const folders = new Map<string, Project>();

// Set rather than exit(), so that a long report is written to a pipe in full.
process.exitCode = runCheck(process.argv.slice(2), {
  read: (path) => readFileSync(path),
  readFolder(path) {
    const folder = dirname(path);
    const project = folders.get(folder) ?? projectIn(folder);
    folders.set(folder, project);
    return project;
  },
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
