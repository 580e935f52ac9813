import type { FieldPlace } from './catalogue.ts';

const REFERENCE = 'https://docs.docker.com/reference/compose-file/';
const PAGES: Readonly<Record<FieldPlace, string>> = {
  top: '',
  service: 'services/#',
  build: 'build/#',
  volume: 'volumes/#',
  network: 'networks/#',
};

/** Where a field is documented: the compose reference, or balena's page for what the device adds. */
export function fieldDocs(place: FieldPlace, name: string): string {
  return `${REFERENCE}${PAGES[place]}${place === 'top' ? `${name}/` : name}`;
}

/** Headings of the reference that stand for several fields. */
const HEADINGS: Readonly<Record<string, string>> = {
  ipv4_address: 'ipv4_address-ipv6_address',
  ipv6_address: 'ipv4_address-ipv6_address',
};

/** Where the field that `at` leads to from a service is documented. */
export function serviceFieldDocs(at: readonly string[]): string {
  const [first = '', second, third] = at;
  if (first === 'build' && second !== undefined) return fieldDocs('build', second);
  // The fields of a network that is joined have headings of their own, others share one.
  const name = first === 'networks' ? (third ?? first) : first;
  return fieldDocs('service', HEADINGS[name] ?? name);
}

export const BALENA_DOCS = 'https://docs.balena.io/reference/supervisor/docker-compose/';
