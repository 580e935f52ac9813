/** Folders that hold what tools have put there: nobody looks into them. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  '.git',
  'node_modules',
  '.venv',
  '__pycache__',
  'target',
  'dist',
]);
