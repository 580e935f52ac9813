import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { fitText } from './fit-text.ts';
import { Picture } from './picture.tsx';
import { pictureData } from './picture-data.ts';

const measure = (text: string, size: number) => text.length * size * 0.55;

function dataOf(text: string) {
  const shown = readCompose(parseYaml(text));
  return pictureData({ shown, target: 'balena', positions: new Map() });
}

function draw(text: string): string {
  return renderToStaticMarkup(
    <Picture
      data={dataOf(text)}
      title="docker-compose.yml"
      palette={(token) => `colour-of-${token}`}
      fontCss="@font-face{font-family:'Inter'}"
      fontFamily="Inter"
      measure={measure}
    />,
  );
}

describe('the picture', () => {
  it('frames every card and every line', () => {
    const { cards, edges, frame } = dataOf(
      `services:\n${[1, 2, 3, 4, 5, 6].map((at) => `  s${at}:\n    image: a\n    depends_on: [s${at + 1}, s1]\n`).join('')}`,
    );
    expect(cards).toHaveLength(7);
    expect(edges.length).toBeGreaterThan(6);
    for (const { box } of cards) {
      expect(box.x).toBeGreaterThan(frame.x);
      expect(box.y).toBeGreaterThan(frame.y);
      expect(box.x + box.width).toBeLessThan(frame.x + frame.width);
      expect(box.y + box.height).toBeLessThan(frame.y + frame.height);
    }
  });

  it('escapes what stands in the file', () => {
    const svg = draw('services:\n  web:\n    image: "<b>&\\"x"\n');
    expect(svg).toContain('&lt;b&gt;&amp;&quot;x');
  });

  it('says in words what it shows', () => {
    const svg = draw(
      'services:\n  web:\n    image: a\n    depends_on: {db: {condition: service_healthy}}\n  db:\n    image: b\n',
    );
    expect(svg).toContain('web depends on db, when it is healthy.');
    expect(svg).toContain('>healthy</text>');
    expect(svg).toContain('marker-end="url(#arrow)"');
  });

  it('tells a cycle and a missing service by their colour', () => {
    const svg = draw(
      'services:\n  a:\n    image: a\n    depends_on: [b, c]\n  b:\n    image: b\n    depends_on: [a]\n',
    );
    expect(svg.match(/marker-end="url\(#arrow-error\)"/g)).toHaveLength(3);
    expect(svg).toContain('not defined in this file');
  });

  it('is a small empty frame for an empty app', () => {
    expect(dataOf('services: {}\n').frame).toMatchObject({ width: 304, height: 184 });
  });
});

describe('text that is cut', () => {
  it.each([
    ['short', 100, 'short'],
    ['abcdefghij', 33, 'abcde…'],
    ['ab cdefghij', 22, 'ab…'],
    ['abc', 0, '…'],
    ['😀😀😀😀', 24.2, '😀…'],
  ])('%j in %d pixels is %j', (text, room, expected) => {
    expect(fitText(text, room, 10, 400, measure)).toBe(expected);
  });
});
