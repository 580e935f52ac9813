import { BENCHMARKS } from './bench/benchmarks.ts';
import { measure } from './bench/measure.ts';

/** The benchmarks whose name holds `part`; all of them without one. */
const [part = ''] = process.argv.slice(2);
const chosen = BENCHMARKS.filter(({ name }) => name.includes(part));

if (chosen.length === 0) {
  const names = BENCHMARKS.map(({ name }) => name).join(', ');
  console.error(`There is no benchmark called “${part}”. There are: ${names}.`);
  process.exitCode = 2;
}
for (const benchmark of chosen) {
  for (const services of benchmark.services) {
    console.log(JSON.stringify(await measure(benchmark, services)));
  }
}
