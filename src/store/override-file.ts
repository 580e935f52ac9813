import type { FileSource, Snapshot } from './session.ts';

/** Who lays the new file over the base without being told its name. */
export type OverrideKind = 'override' | 'dev';

/**
 * A new file to lay over the one in front, with nothing in it yet: `….override.yml` for Docker Compose,
 * `docker-compose.dev.yml` for a push from balena's command line to a device in local mode.
 */
export function overrideFile(
  { fileName, doc, project, folder }: Snapshot,
  kind: OverrideKind,
): FileSource {
  const [, stem = fileName, end = 'yml'] = /^(.*)\.(ya?ml)$/i.exec(fileName) ?? [];
  const { version } = doc.form;
  const purpose =
    kind === 'dev'
      ? `# Laid over ${fileName} by balena push to a device in local mode.\n`
      : `# Laid over ${fileName} by Docker Compose.\n`;
  return {
    fileName: kind === 'dev' ? 'docker-compose.dev.yml' : `${stem}.override.${end}`,
    // Docker Compose 1.29 refuses files of different versions.
    source: version ? `${purpose}version: '${version.value}'\n` : purpose,
    template: true,
    project,
    folder,
  };
}
