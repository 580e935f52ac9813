/** The service that every 20th service depends on: 50 of 1,000. */
export const MOST_WANTED = 'service-1';

/** What a service is called; the first one has the number 1. */
export const serviceName = (index: number): string => `service-${index}`;

/** Ways in which people write a service: lists and maps, anchors and merges, comments and block scalars. */
const BODIES: readonly ((index: number) => readonly string[])[] = [
  (index) => [
    `    image: "registry.example.com/team/app-${index}:1.${index % 9}.0"   # pinned`,
    '    restart: always',
    '    ports:',
    `      - "${10_000 + index}:80"`,
    '    environment:',
    '      - LOG_LEVEL=info',
    '      # kept from the old file',
    `      - QUEUE=queue-${index}`,
    '    labels:',
    "      io.balena.features.dbus: '1'",
  ],
  (index) => [
    `    build: ./services/part-${index}`,
    '    <<: *defaults',
    '    privileged: true',
    '    devices: ["/dev/i2c-1:/dev/i2c-1", "/dev/ttyUSB0:/dev/ttyUSB0"]',
    '    volumes:',
    `      - 'data:/var/lib/part-${index}'`,
    '    command: >-',
    '      sh -c "while true;',
    '      do sleep 1; done"',
  ],
  (index) => [
    '    build:',
    `      context: ./edge-${index}`,
    '      args: {RELEASE: stable, RETRIES: 3}',
    '',
    '    network_mode: host',
    '    cap_add:',
    '    - SYS_RAWIO',
    '    - NET_ADMIN',
    '    environment: {TZ: Europe/Berlin, PORT: "80"}',
    '    healthcheck:',
    '      test: ["CMD", "true"]',
    '      interval: 30s',
  ],
];

function dependencies(index: number): readonly string[] {
  if (index === 1) return [];
  const needs = index % 20 === 0 ? [MOST_WANTED] : [];
  const neighbour = serviceName(Math.max(2, index - 1 - (index % 3)));
  const all = index > 4 && index % 4 === 0 ? [...needs, neighbour] : needs;
  if (all.length === 0) return [];
  return ['    depends_on:', ...all.map((name) => `      - ${name}`)];
}

/** A compose file of `count` services in mixed styles; the same text each time. */
export function uglyApp(count: number): string {
  const services = Array.from({ length: count }, (_each, at) => {
    const index = at + 1;
    const body = BODIES[at % BODIES.length]?.(index) ?? [];
    const lead = at % 7 === 0 ? [`  # group ${at / 7}`] : [];
    const gap = at % 2 === 0 ? [''] : [];
    return [...lead, `  ${serviceName(index)}:`, ...body, ...dependencies(index), ...gap];
  });
  return [
    "version: '2.1'",
    '',
    '# what all have in common',
    'x-defaults: &defaults',
    '  restart: unless-stopped',
    '  environment:',
    '    TZ: Europe/Berlin',
    '',
    'services:',
    ...services.flat(),
    'volumes:',
    '  data:',
    '',
  ].join('\n');
}
