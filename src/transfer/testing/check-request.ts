import { readFileSync } from 'node:fs';

/** As much of a JSON schema as the descriptions use. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

interface Operation {
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly body?: Schema;
  readonly answers: readonly string[];
}

/** What a host has published of its interface, reduced to what is used here. */
export interface Description {
  readonly source: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface SeenRequest {
  readonly method: string;
  /** Below the base address, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export function readDescription(host: 'github' | 'gitlab' | 'gitea'): Description {
  const file = new URL(`./${host}-description.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What is wrong with a request, by the host's own description of its interface. */
export function checkRequest(description: Description, request: SeenRequest): readonly string[] {
  const where = `${request.method} ${request.path}`;
  const operation = findOperation(description, request);
  if (!operation) return [`${where}: there is no such request`];
  const known = operation.parameters.filter((parameter) => parameter.in === 'query');
  const names = new Set(known.map(({ name }) => name));
  return [
    ...[...request.query.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${where}: unknown parameter ${name}`),
    ...known
      .filter(({ name, required }) => required && !request.query.has(name))
      .map(({ name }) => `${where}: parameter ${name} is missing`),
    ...(operation.body ? checkValue(operation.body, request.body, `${where}: body`) : []),
  ];
}

/** Whether the host may answer so: else the test would script what never happens. */
export function mayAnswer(description: Description, request: SeenRequest, status: number): boolean {
  // 401, 403, 429 and faults of the server may meet any request.
  if ([401, 403, 429].includes(status) || status >= 500) return true;
  return findOperation(description, request)?.answers.includes(String(status)) ?? false;
}

function findOperation(
  { paths }: Description,
  { method, path }: SeenRequest,
): Operation | undefined {
  const fits = Object.entries(paths).filter(([template]) => patternOf(template).test(path));
  // The longest template is the most exact one.
  const [best] = fits.sort(([a], [b]) => b.length - a.length);
  return best?.[1][method.toLowerCase()];
}

function patternOf(template: string): RegExp {
  const parts = template.replace(/\{(path|ref)\}/g, '(.+)').replace(/\{[^}]+\}/g, '([^/]+)');
  return new RegExp(`^${parts}$`);
}

function checkValue(schema: Schema, value: unknown, where: string): readonly string[] {
  const type = Array.isArray(value) ? 'array' : typeof value;
  if (schema.type !== undefined && schema.type !== type) {
    return [`${where} is ${type}, not ${schema.type}`];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      checkValue(schema.items ?? {}, item, `${where}[${index}]`),
    );
  }
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const { properties } = schema;
  return [
    ...(schema.required ?? [])
      .filter((name) => !(name in value))
      .map((name) => `${where}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const known = properties[name];
      return known ? checkValue(known, inner, `${where}.${name}`) : [`${where}.${name} is unknown`];
    }),
  ];
}
