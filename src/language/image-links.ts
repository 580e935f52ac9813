import type { ComposeDocument } from '../compose/compose-document.ts';
import type { SourceRange } from '../text/text-edit.ts';

/** An image's name and the page that tells about it. */
export interface ImageLink {
  readonly range: SourceRange;
  readonly url: string;
  readonly tooltip: string;
}

/** Links from images to the pages of the registries that have some, where the name is written out. */
export function imageLinks(doc: ComposeDocument): readonly ImageLink[] {
  return [...doc.services.values()].flatMap(({ image }) => {
    const page = image?.origin === 'own' ? pageOf(image.value) : undefined;
    if (!image || !page) return [];
    const range = doc.syntax.rangeOf(image.path, 'value');
    const written = doc.syntax.text.slice(range.from, range.to);
    const at = written.indexOf(image.value);
    if (at < 0) return [];
    const from = range.from + at;
    return [{ range: { from, to: from + image.value.length }, ...page }];
  });
}

/** The page of an image such as `nginx:1.27`, `org/app` or `ghcr.io/org/app@sha256:…`. */
export function pageOf(
  image: string,
): { readonly url: string; readonly tooltip: string } | undefined {
  if (/[\s$]/.test(image)) return undefined;
  const name = image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
  const [first = '', ...rest] = name.split('/');
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const parts = isHost ? rest : [first, ...rest];
  if (!parts.every((part) => /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/.test(part))) return undefined;
  const path = parts.join('/');
  switch (isHost ? first : 'docker.io') {
    case 'docker.io':
      if (parts.length > 2) return undefined;
      return {
        url: `https://hub.docker.com/${parts.length === 1 ? '_' : 'r'}/${path}`.replace(
          '/r/library/',
          '/_/',
        ),
        tooltip: `Show ${path} on Docker Hub`,
      };
    case 'quay.io':
      return { url: `https://quay.io/repository/${path}`, tooltip: `Show ${path} on Quay` };
    case 'ghcr.io':
      return { url: `https://ghcr.io/${path}`, tooltip: `Show ${path} on GitHub` };
    default:
      return undefined;
  }
}
