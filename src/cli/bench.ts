import { BENCHMARKS, REPORTS } from './bench/benchmarks.ts';
import { measure } from './bench/measure.ts';

/** The benchmarks and reports whose name holds `part`; all of them without one. */
const words = process.argv.slice(2);
const [part = ''] = words.filter((word) => !word.startsWith('--'));
const chosen = BENCHMARKS.filter(({ name }) => name.includes(part));
const reports = REPORTS.filter(({ name }) => name.includes(part));

if (chosen.length + reports.length === 0) {
  const names = [...BENCHMARKS, ...REPORTS].map(({ name }) => name).join(', ');
  console.error(`There is no benchmark called “${part}”. There are: ${names}.`);
  process.exitCode = 2;
}
for (const benchmark of chosen) {
  for (const services of benchmark.services) {
    console.log(JSON.stringify(await measure(benchmark, services)));
  }
}
for (const { run } of reports) {
  if (!(await run(new Set(words)))) process.exitCode = 1;
}
