/** What a Dockerfile tells about the container that is started from it. */
export interface Dockerfile {
  /** Ports of `EXPOSE`, as `80/tcp`; those with a variable are left out. */
  readonly exposes: readonly string[];
  /** Some `EXPOSE` has a variable, so that more ports may be exposed than can be told. */
  readonly exposesMore: boolean;
  /** `ENV INITSYSTEM on`: the base images of 2018 then start systemd. */
  readonly initSystem: boolean;
  /** Variables such as `%%BALENA_ARCH%%`, which builders put in where the file is a template. */
  readonly templateVariables?: readonly string[] | undefined;
}

/**
 * Reads the instructions of the last stage, which is what runs unless `target` names another.
 * Lines that end in a backslash go on; comments and here-documents are passed over
 * (Dockerfile reference: format, escape, here-documents).
 */
export function readDockerfile(text: string): Dockerfile {
  const instructions = instructionsOf(text);
  const last = instructions.findLastIndex(({ name }) => name === 'FROM');
  const stage = instructions.slice(last + 1);
  const ports = stage
    .filter(({ name }) => name === 'EXPOSE')
    .flatMap(({ words }) => words.split(/\s+/).filter((word) => word !== ''));
  return {
    exposes: ports.filter((port) => !port.includes('$')).flatMap(spreadPorts),
    exposesMore: ports.some((port) => port.includes('$')),
    initSystem: stage.some(
      ({ name, words }) => name === 'ENV' && /(^|\s)INITSYSTEM(\s+|=)["']?on\b/i.test(words),
    ),
    templateVariables: [
      ...new Set(instructions.flatMap(({ words }) => words.match(TEMPLATE_VARIABLE) ?? [])),
    ],
  };
}

/** Of all that are known (balena docs, “Dockerfile templates”); those of 2018 begin with RESIN. */
const TEMPLATE_VARIABLE = /%%(?:BALENA|RESIN)_[A-Z_]+%%/g;

interface Instruction {
  readonly name: string;
  readonly words: string;
}

function instructionsOf(text: string): readonly Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const continuation = /^#\s*escape\s*=\s*`\s*$/i.test(lines[0] ?? '') ? '`' : '\\';
  const found: Instruction[] = [];
  let open = '';
  let here: string | undefined;
  for (const line of lines) {
    if (here !== undefined) {
      if (line.trim() === here) here = undefined;
      continue;
    }
    if (/^\s*#/.test(line) || (open !== '' && line.trim() === '')) continue;
    const goesOn = line.trimEnd().endsWith(continuation);
    open += goesOn ? `${line.trimEnd().slice(0, -1)} ` : line;
    if (goesOn) continue;
    const [, name, words = ''] = /^\s*([A-Za-z]+)\s+(.*)$/.exec(open) ?? [];
    open = '';
    if (name === undefined) continue;
    found.push({ name: name.toUpperCase(), words });
    here = /(?:^|\s)<<-?["']?(\w+)["']?/.exec(words)?.[1];
  }
  return found;
}

/** `8000-8002/udp` as its ports. */
function spreadPorts(port: string): readonly string[] {
  const [, from, to, protocol = 'tcp'] = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(port) ?? [];
  if (from === undefined) return [];
  const [first, last] = [Number(from), Number(to ?? from)];
  if (last < first || last > 65_535) return [];
  return Array.from(
    { length: last - first + 1 },
    (_, at) => `${first + at}/${protocol.toLowerCase()}`,
  );
}
