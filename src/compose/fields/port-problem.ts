interface PortParts {
  readonly hostIp: string | undefined;
  readonly published: string | undefined;
  readonly target: string;
  readonly protocol: string | undefined;
}

const EXAMPLE = 'Write host port and container port, such as 8080:80.';
const PROTOCOLS = new Set(['tcp', 'udp', 'sctp']);

/** What is wrong with a port mapping, as a sentence; variables are taken on trust. */
export function findPortProblem(raw: string, port: PortParts): string | undefined {
  if (port.target === '') return `A port mapping needs a port in the container. ${EXAMPLE}`;
  for (const range of [port.published, port.target]) {
    if (range === undefined || range.includes('$')) continue;
    const problem = findRangeProblem(range);
    if (problem) return problem;
  }
  if (port.protocol !== undefined && !isKnown(port.protocol, PROTOCOLS)) {
    return `“${port.protocol}” is no protocol: use tcp or udp, such as 53:53/udp.`;
  }
  if (
    port.hostIp !== undefined &&
    !/^[\da-fA-F.:]+$/.test(port.hostIp) &&
    !port.hostIp.includes('$')
  ) {
    return `“${port.hostIp}” is no IP address, so “${raw}” cannot be read. ${EXAMPLE}`;
  }
  return undefined;
}

function findRangeProblem(range: string): string | undefined {
  const match = /^(\d+)(?:-(\d+))?$/.exec(range);
  if (!match) return `“${range}” is no port number. ${EXAMPLE}`;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to > 65535) return `Port ${to} does not exist: ports go up to 65535.`;
  if (to < from) return `The port range ${range} runs backwards: write the smaller port first.`;
  return undefined;
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word.toLowerCase()) || word.includes('$');
}
