import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { layOver } from '../../compose/overlay/lay-over.ts';
import type { Overlay, SourcePlace } from '../../compose/overlay/overlay.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { tries } from '../../text/testing/tries.ts';
import { uglyYaml } from '../../text/testing/ugly-yaml.ts';
import { isWithin, type YamlPath } from '../../text/yaml-path.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import { isMap, type Meaning, meaningOf } from '../standard/meaning.ts';
import { anyCompose } from '../testing/any-compose.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

/** The overlay of texts that can be laid over each other. */
function lay(texts: readonly string[], previous?: Overlay): Overlay {
  const overlay = layOver(texts.map(read), 'compose', previous);
  if (!overlay) throw new Error(`Not laid over each other:\n${texts.join('\n===\n')}`);
  return overlay;
}

function meaning({ syntax }: ComposeDocument): Meaning | undefined {
  return meaningOf(syntax.root);
}

function everyView(view: YamlView): readonly YamlView[] {
  const inside = view.kind === 'map' ? view.entries.map(({ value }) => value) : view.items;
  return [view, ...inside.flatMap(everyView)];
}

function sourceKey({ layer, path }: SourcePlace): string {
  return `${layer} ${JSON.stringify(path)}`;
}

it('tells of each place which layer writes it, and of that where it stands', () => {
  fc.assert(
    fc.property(anyCompose, anyCompose, (base, over) => {
      const overlay = lay([base, over]);
      expect(overlay.doc.health).toBe('ok');
      for (const { path, kind, string } of everyView(overlay.doc.syntax.root)) {
        const sources = overlay.sourcesOf(path);
        expect(sources.length, JSON.stringify(path)).toBeGreaterThan(0);
        for (const source of sources) {
          const written = overlay.layers[source.layer]?.syntax.view(source.path);
          expect(written, sourceKey(source)).toBeDefined();
          const place = overlay.placeOf(source);
          expect(place && isWithin(path, place), sourceKey(source)).toBe(true);
          expect(overlay.sourcesOf(place ?? []).map(sourceKey)).toContain(sourceKey(source));
        }
        const [first] = sources;
        const written = first && overlay.layers[first.layer]?.syntax.view(first.path);
        if (kind === 'scalar' && written?.kind === 'scalar' && path.at(-1) === first?.path.at(-1)) {
          expect(string).toBe(written.string);
        }
      }
      expect(overlay.sourcesOf(['services', 'nobody'])).toEqual([]);
    }),
    tries(60),
  );
});

it.each(['', '# nothing\n', 'services:\n', 'services: {}\n'])(
  'means what the base means under a file that says nothing (%j)',
  (nothing) => {
    fc.assert(
      fc.property(anyCompose, (base) => {
        expect(meaning(lay([base, nothing]).doc)).toEqual(meaning(read(base)));
        expect(lay([nothing, base]).doc.services.size).toBe(read(base).services.size);
      }),
      tries(40),
    );
  },
);

/** The services without what is said for tools that we know nothing of, whose lists only grow. */
function services({ syntax }: ComposeDocument): Meaning {
  const map = meaning(readCompose(syntax));
  const all = isMap(map) ? map.get('services') : null;
  if (!isMap(all)) return null;
  return new Map(
    [...all].map(([name, service]) => [
      name,
      isMap(service) ? new Map([...service].filter(([key]) => !key.startsWith('x-'))) : service,
    ]),
  );
}

it('says nothing new when a file is laid over itself', () => {
  fc.assert(
    fc.property(anyCompose, (text) => {
      expect(services(lay([text, text]).doc)).toEqual(services(read(text)));
    }),
    tries(60),
  );
});

it('may be laid step by step', () => {
  fc.assert(
    fc.property(anyCompose, anyCompose, anyCompose, (a, b, c) => {
      const first = lay([a, b]).doc.syntax.text;
      expect(meaning(lay([a, b, c]).doc)).toEqual(meaning(lay([first, c]).doc));
    }),
    tries(60),
  );
});

it('reads the same with what was read before', () => {
  fc.assert(
    fc.property(anyCompose, anyCompose, anyCompose, (a, b, c) => {
      const after = lay([a, c], lay([a, b]));
      const anew = lay([a, c]);
      expect(after.doc.syntax.text).toBe(anew.doc.syntax.text);
      expect(meaning(after.doc)).toEqual(meaning(anew.doc));
      expect([...after.doc.services.values()].map(fields)).toEqual(
        [...anew.doc.services.values()].map(fields),
      );
    }),
    tries(40),
  );
});

function fields(service: object): object {
  return Object.fromEntries(
    Object.entries(service).filter(([, value]) => typeof value !== 'function'),
  );
}

const anyUgly = fc.array(fc.nat(), { maxLength: 120 }).map((tape) => uglyYaml(tape, true));

it('reads whatever there is, or says that it does not', () => {
  const paths = (overlay: Overlay | undefined): readonly YamlPath[] =>
    overlay ? everyView(overlay.doc.syntax.root).map(({ path }) => path) : [];
  fc.assert(
    fc.property(fc.oneof(anyUgly, fc.string()), fc.oneof(anyUgly, anyCompose), (a, b) => {
      for (const rules of ['compose', 'services-only'] as const) {
        const layers = [read(a), read(b)];
        const overlay = layOver(layers, rules);
        for (const path of paths(overlay)) expect(overlay?.sourcesOf(path)).not.toEqual([]);
        if (overlay) expect(overlay.doc.health).toBe('ok');
        const alone = layOver(layers.slice(0, 1), rules);
        if (!alone || a.includes('!')) continue;
        expect(meaning(alone.doc)).toEqual(meaning(read(a)));
      }
    }),
    tries(150),
  );
});
