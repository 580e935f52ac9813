import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CAPABILITIES, findCapability } from './capabilities.ts';
import { fieldsOf, findField, VERSION_1_FIELDS } from './catalogue.ts';
import { LABELS, readLabelName } from './labels.ts';
import { SERVICE_FIELDS } from './top-level-fields.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
if (!present) console.log('catalogue: ../shared/data is absent, its schemas were not compared');

type Json = { readonly [key: string]: unknown };

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function schema(file: string): Json {
  const parsed: unknown = JSON.parse(readFileSync(new URL(file, DATA), 'utf8'));
  if (!isJson(parsed)) throw new Error(`${file} is no schema`);
  return parsed;
}

function dig(json: Json, ...steps: readonly string[]): Json {
  let at: Json = json;
  for (const step of steps) {
    const next = at[step];
    if (!isJson(next)) throw new Error(`no ${steps.join('.')}`);
    at = next;
  }
  return at;
}

function buildKeys(json: Json): readonly string[] {
  const branches = dig(json, 'definitions', 'service', 'properties', 'build').oneOf;
  const branch = Array.isArray(branches) ? branches.find((it) => isJson(it) && it.properties) : {};
  return isJson(branch) ? Object.keys(dig(branch, 'properties')) : [];
}

describe('catalogue', () => {
  it('names no field twice', () => {
    expect(SERVICE_FIELDS.length).toBe(new Set(SERVICE_FIELDS.map((field) => field.name)).size);
  });

  it('has a sentence of help for every field', () => {
    for (const place of ['top', 'service', 'build', 'volume', 'network'] as const) {
      for (const [name, field] of fieldsOf(place)) {
        expect(field.help, `${place}.${name}`).toMatch(/^.{6,90}\.$/);
      }
    }
  });

  it('knows 41 capabilities, 14 of them standard', () => {
    expect(CAPABILITIES).toHaveLength(41);
    expect(CAPABILITIES.filter((capability) => capability.standard)).toHaveLength(14);
    expect(findCapability('cap_sys_rawio')?.name).toBe('SYS_RAWIO');
  });

  it('reads labels of both namespaces', () => {
    expect(readLabelName('io.resin.features.resin-api')?.info?.key).toBe('features.balena-api');
    expect(readLabelName('io.balena.update.strategy')?.info?.value).toBe('strategy');
    expect(readLabelName('io.balena.features.kernel_modules')?.info).toBeUndefined();
    expect(readLabelName('traefik.enable')).toBeUndefined();
    expect(new Set(LABELS.map((label) => label.key)).size).toBe(LABELS.length);
  });
});

describe.skipIf(!present)('catalogue against the published schemas', () => {
  const spec = 'compose-spec/compose-spec.latest.json';
  it.each([
    spec,
    'compose-spec/compose-spec.compose-go-2.9.0.json',
    'balena-schemas/config_schema_v2.4.json',
    'balena-schemas/resin-1.10.2_config_schema_v2.1.json',
    'docker-compose-v1-schemas/config_schema_v2.4.json',
    'docker-compose-v1-schemas/compose_spec-1.29.2.json',
  ])('knows every field of %s', (file) => {
    const json = schema(file);
    const missing = [
      ...Object.keys(dig(json, 'definitions', 'service', 'properties'))
        .filter((name) => !findField('service', name))
        .map((name) => `service.${name}`),
      ...buildKeys(json)
        .filter((name) => !findField('build', name))
        .map((name) => `build.${name}`),
      ...(['volume', 'network'] as const).flatMap((place) =>
        Object.keys(dig(json, 'definitions', place, 'properties'))
          .filter((name) => !findField(place, name))
          .map((name) => `${place}.${name}`),
      ),
      ...Object.keys(dig(json, 'properties')).filter((name) => !findField('top', name)),
    ];
    expect(missing).toEqual([]);
  });

  it('knows every field of the first format', () => {
    const names = Object.keys(
      dig(schema('balena-schemas/config_schema_v1.json'), 'definitions', 'service', 'properties'),
    );
    expect([...VERSION_1_FIELDS].sort()).toEqual(names.sort());
  });

  it.each([
    ['balena-schemas/config_schema_v2.4.json', 'balena-classic', ['scale']],
    ['balena-schemas/resin-1.10.2_config_schema_v2.1.json', 'resin', []],
    [spec, 'compose', []],
  ] as const)('agrees with %s on what %s refuses', (file, target, refusedBeyond) => {
    const known = new Set(Object.keys(dig(schema(file), 'definitions', 'service', 'properties')));
    const refused = SERVICE_FIELDS.filter((field) => field.support[target] === 'refused');
    const expected = SERVICE_FIELDS.filter(
      (field) => !known.has(field.name) || refusedBeyond.some((name) => name === field.name),
    );
    expect(refused.map((field) => field.name)).toEqual(expected.map((field) => field.name));
  });

  it('agrees with the schema of docker-compose 1.29 on what is newer', () => {
    const json = schema('docker-compose-v1-schemas/compose_spec-1.29.2.json');
    const known = {
      service: Object.keys(dig(json, 'definitions', 'service', 'properties')),
      build: buildKeys(json),
      volume: Object.keys(dig(json, 'definitions', 'volume', 'properties')),
      network: Object.keys(dig(json, 'definitions', 'network', 'properties')),
      top: Object.keys(dig(json, 'properties')),
    } as const;
    for (const place of ['service', 'build', 'volume', 'network', 'top'] as const) {
      const names = [...fieldsOf(place).values()];
      const newer = names.filter(({ support }) => support.compose === 'newer');
      const expected = names.filter(
        ({ name, support }) => support.compose !== 'refused' && !known[place].includes(name),
      );
      expect(newer.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
    }
  });

  it('agrees with the schemas of 2018 on what only 2.1 knows', () => {
    const old = dig(
      schema('balena-schemas/resin-1.10.2_config_schema_v2.0.json'),
      'definitions',
      'service',
      'properties',
    );
    const newer = dig(
      schema('balena-schemas/resin-1.10.2_config_schema_v2.1.json'),
      'definitions',
      'service',
      'properties',
    );
    expect(
      SERVICE_FIELDS.filter((field) => field.since21)
        .map((field) => field.name)
        .sort(),
    ).toEqual(
      Object.keys(newer)
        .filter((name) => !(name in old))
        .sort(),
    );
  });
});

const NOTES = new URL('../../../../shared/domain.md', import.meta.url);

describe.skipIf(!existsSync(NOTES))('catalogue against the table of fields', () => {
  const rows = existsSync(NOTES)
    ? readFileSync(NOTES, 'utf8')
        .split('\n')
        .map((line) => line.split('|').map((cell) => cell.trim()))
        .filter((cells) => cells.length === 10 && /^(in|out)$/.test(cells[5] ?? ''))
    : [];

  it.each(rows.map((cells) => [cells[1] ?? '', cells] as const))('%s', (name, cells) => {
    const field = findField('service', name);
    const verdict = cells[7] ?? '';
    const used = !(cells[8] ?? '').startsWith('ignored');
    const expected =
      verdict.endsWith('reject') || verdict === 'REJECT'
        ? 'refused'
        : verdict === 'ok+contract'
          ? 'contract'
          : verdict === 'warn+drop'
            ? 'dropped'
            : verdict === 'inlined' || used
              ? 'yes'
              : 'ignored';
    expect(field?.support.balena).toBe(expected);
  });
});
