import { parseImage } from '../fields/image.ts';

/** Where images keep their data, as their pages on Docker Hub say: by the last part of the image's name. */
const BY_IMAGE: Readonly<Record<string, readonly string[]>> = {
  timescaledb: ['/var/lib/postgresql/data'],
  mysql: ['/var/lib/mysql'],
  mariadb: ['/var/lib/mysql'],
  redis: ['/data'],
  valkey: ['/data'],
  mongo: ['/data/db', '/data/configdb'],
  grafana: ['/var/lib/grafana'],
  'grafana-oss': ['/var/lib/grafana'],
  prometheus: ['/prometheus'],
  'eclipse-mosquitto': ['/mosquitto/data', '/mosquitto/config', '/mosquitto/log'],
  rabbitmq: ['/var/lib/rabbitmq'],
  'node-red': ['/data'],
  'home-assistant': ['/config'],
  zigbee2mqtt: ['/app/data'],
  'portainer-ce': ['/data'],
  nextcloud: ['/var/www/html'],
  wordpress: ['/var/www/html'],
  nginx: ['/usr/share/nginx/html', '/etc/nginx/conf.d'],
  httpd: ['/usr/local/apache2/htdocs'],
  caddy: ['/data', '/config'],
  registry: ['/var/lib/registry'],
  consul: ['/consul/data'],
  couchdb: ['/opt/couchdb/data'],
  elasticsearch: ['/usr/share/elasticsearch/data'],
  neo4j: ['/data'],
  minio: ['/data'],
  gitea: ['/data'],
  pihole: ['/etc/pihole'],
};

/** Those that moved: the first version that has its data there. */
const BY_VERSION: Readonly<Record<string, readonly (readonly [from: number, path: string])[]>> = {
  postgres: [
    [0, '/var/lib/postgresql/data'],
    [18, '/var/lib/postgresql'],
  ],
  influxdb: [
    [0, '/var/lib/influxdb'],
    [2, '/var/lib/influxdb2'],
  ],
};

/** Where containers of any image usually keep things. */
export const USUAL_DATA_PATHS = ['/data', '/config', '/var/lib', '/app', '/usr/src/app', '/tmp'];

/** Where the image called `raw` keeps its data, as far as that is known; the likeliest first. */
export function dataPathsOf(raw: string | undefined): readonly string[] {
  if (raw === undefined) return [];
  const { name, tag } = parseImage(raw);
  const last = name.split('/').at(-1) ?? '';
  const moved = lookUp(BY_VERSION, last);
  if (!moved) return lookUp(BY_IMAGE, last) ?? [];
  const version = Number(/^\d+/.exec(tag ?? '')?.[0] ?? Number.NaN);
  const there = moved.findLast(([from]) => from <= version);
  return there ? [there[1]] : moved.map(([, path]) => path);
}

function lookUp<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
