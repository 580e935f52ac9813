/**
 * Who lays a file over its base, in a sentence for the user.
 * Sources: Docker Compose takes `….override.yml` by itself; the balena CLI takes `docker-compose.dev.yml`
 * from 12.40.0 on, for a push to a device in local mode only (balena-cli #2177); builders in the cloud
 * read `docker-compose.yml` alone.
 */
export function whoLaysOver(fileName: string, baseName: string): string {
  if (/^docker-compose\.dev\.yml$/i.test(fileName)) {
    return `The balena CLI lays ${fileName} over ${baseName} when you push to a device in local mode. Builds in the cloud read ${baseName} alone.`;
  }
  if (/\.override\.ya?ml$/i.test(fileName)) {
    return `Docker Compose lays ${fileName} over ${baseName} by itself. The balena CLI and builds in the cloud do not read it; for a device in local mode call it docker-compose.dev.yml.`;
  }
  return `Docker Compose lays ${fileName} over ${baseName} when it is told to: docker compose -f ${baseName} -f ${fileName} up. Builds in the cloud read docker-compose.yml alone.`;
}
