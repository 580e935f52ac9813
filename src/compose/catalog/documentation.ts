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

export const BALENA_DOCS = 'https://docs.balena.io/reference/supervisor/docker-compose/';
