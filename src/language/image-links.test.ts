import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { imageLinks, pageOf } from './image-links.ts';

describe('pageOf', () => {
  it.each([
    ['nginx', 'https://hub.docker.com/_/nginx'],
    ['nginx:1.27-alpine', 'https://hub.docker.com/_/nginx'],
    ['library/nginx', 'https://hub.docker.com/_/nginx'],
    ['grafana/grafana:11', 'https://hub.docker.com/r/grafana/grafana'],
    ['docker.io/grafana/grafana', 'https://hub.docker.com/r/grafana/grafana'],
    ['ghcr.io/org/app@sha256:abc', 'https://ghcr.io/org/app'],
    ['quay.io/org/app:1', 'https://quay.io/repository/org/app'],
    ['registry.example.com:5000/app', undefined],
    ['localhost/app', undefined],
    ['alpine:$TAG', undefined],
    ['Not an image', undefined],
    ['javascript:alert(1)', 'https://hub.docker.com/_/javascript'],
    ['a/../b', undefined],
  ])('%s is at %s', (image, url) => {
    expect(pageOf(image)?.url).toBe(url);
  });
});

it('links what is written, without its quotes', () => {
  const text = 'services:\n  a:\n    image: "nginx:1"\n  b:\n    build: .\n';
  const [link] = imageLinks(readCompose(parseYaml(text)));
  expect(link && text.slice(link.range.from, link.range.to)).toBe('nginx:1');
});
