import fc from 'fast-check';

const NAMES = ['a', 'b', 'c', 'd-1'] as const;
const name = fc.constantFrom(...NAMES);
const comment = fc.constantFrom('', '', '', ' # why');
const blank = fc.constantFrom('', '', '', '\n', '# alone\n', '\n# above\n');

/** A list under a key: block with or without indent, flow, or empty. */
function listField(key: string, items: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const many = fc.uniqueArray(items, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    many.chain((list) =>
      fc
        .record({ indent: fc.constantFrom('', '  '), comment })
        .map(({ indent, comment }) => [
          `${key}:`,
          ...list.map((item) => `${indent}- ${item}${comment}`),
        ]),
    ),
    many.map((list) => [`${key}: [${list.join(', ')}]`]),
    fc.constant<string[]>([`${key}:`]),
    fc.constant<string[]>([`${key}: []`]),
  );
}

/** A map under a key, block or flow. */
function mapField(key: string, entries: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const many = fc.uniqueArray(entries, {
    minLength: 1,
    maxLength: 3,
    selector: (entry) => entry.split(':')[0],
  });
  return fc.oneof(
    many.map((list) => [`${key}:`, ...list.map((entry) => `  ${entry}`)]),
    many.map((list) => [`${key}: {${list.join(', ')}}`]),
  );
}

const scalarField = fc.constantFrom(
  ['image: a/b:1 # pinned'],
  ["image: 'x'"],
  ['build: ./dir'],
  ['build:', '  context: .', '  dockerfile: D'],
  ['build:', '  args:', '    OLD: 1 # o', '  context: .'],
  ['build: {context: ., args: [OLD=1]}'],
  ['build:', '  <<: {context: ., args: {OLD: 1}}'],
  ['healthcheck:', '  # how', '  test: ok', '  interval: 1m # often'],
  ['healthcheck: {interval: 1m}'],
  ['healthcheck: *health'],
  ['ulimits: {nofile: 1024}'],
  ['ulimits:', '  nofile:', '    soft: 1 # s', '    hard: 2'],
  ['networks:', '  - n # one', '  - m'],
  ['networks: [n]'],
  ['networks:', '  n:', '    aliases:', '      - x # first', '  m:'],
  ['networks: {n: {aliases: [x, y]}}'],
  ['networks: *nets'],
  ['privileged: true'],
  ['privileged: yes'],
  ['restart: "no"'],
  ['restart: always   # r'],
  ['network_mode: host'],
  ["network_mode: 'service:a'"],
  ['ipc: service:b'],
  ['command: |', '  echo "# no"', '  true'],
  ['command: >-', '  folded', '', '  text'],
  ['<<: *base'],
  ['<<: [*base, *more]'],
  ['depends_on: *deps'],
  ['extends:', '  service: c'],
  ['x-odd: {k: [1, {l: 2}]}'],
);

const field = fc.oneof(
  scalarField,
  listField('ports', fc.constantFrom('80', '"81:81"', "'82:82/udp'", '22:22')),
  listField('depends_on', name),
  listField(
    'links',
    fc.oneof(
      name,
      name.map((each) => `"${each}:alias"`),
    ),
  ),
  listField('volumes', fc.constantFrom('data:/data', './x:/x', '"more:/m:ro"')),
  listField('networks', fc.constantFrom('net-a', '"net-b"')),
  mapField('networks', fc.constantFrom('net-a: {}', '"net-b": {aliases: [x]}')),
  listField('devices', fc.constantFrom('/dev/a:/dev/a', '"/dev/b:/dev/b"')),
  listField('cap_add', fc.constantFrom('SYS_RAWIO', 'NET_ADMIN')),
  listField('labels', fc.constantFrom('x=1', '"y=2"')),
  mapField('labels', fc.constantFrom("x: '1'", 'io.balena.features.dbus: 1', 'y: ""')),
  listField('networks', fc.constantFrom('front', '"back"')),
  mapField('networks', fc.constantFrom('front:', 'back: {aliases: [x]}')),
  mapField('environment', fc.constantFrom('A: 0777', 'B: yes', 'C: "x # y"')),
  mapField(
    'depends_on',
    name.map((each) => `${each}: {condition: service_started}`),
  ),
);

const service = fc
  .record({
    fields: fc.uniqueArray(field, {
      maxLength: 5,
      selector: ([line = '']) => line.split(':')[0],
    }),
    blanks: fc.array(blank, { minLength: 5, maxLength: 5 }),
  })
  .map(({ fields, blanks }) =>
    fields.flatMap((lines, index) => [
      ...(index > 0 && blanks[index] ? blanks[index].replace(/\n$/, '').split('\n') : []),
      ...lines,
    ]),
  );

/** Compose files as people write them, without syntax errors, in many styles. */
export const anyCompose: fc.Arbitrary<string> = fc
  .record({
    services: fc.array(service, { minLength: 1, maxLength: NAMES.length }),
    indent: fc.constantFrom(2, 4),
    gap: blank,
    head: fc.constantFrom('', "version: '2.1'\n", '# top\n\nversion: "2"\n\n'),
    tail: fc.constantFrom(
      '',
      'volumes:\n',
      'volumes:\n  data:\n',
      'volumes: {data: {}}\n# end\n',
      'networks:\n  net-a: # a\n',
      'networks:\n  front: # in front\n  back:\n    internal: true # behind\n',
      'networks: {front: {internal: true, driver: bridge}}\n',
    ),
    newline: fc.boolean(),
  })
  .map(({ services, indent, gap, head, tail, newline }) => {
    const pad = ' '.repeat(indent);
    const shared =
      'x-base: &base\n  restart: always\n  labels: {s: "1"}\nx-more: &more\n  depends_on: &deps\n    - c\nx-inner:\n  health: &health {interval: 2m, retries: 2}\n  nets: &nets [n, m]\n';
    const body = services.map((lines, index) => {
      const head = `${pad}${NAMES[index]}:`;
      const rows = lines.map((line) => (line === '' ? '' : pad + pad + line));
      return `${[head, ...rows].join('\n')}\n`;
    });
    const text = `${head}${shared}services:\n${body.join(gap)}${tail}`;
    return newline ? text : text.replace(/\n$/, '');
  });
