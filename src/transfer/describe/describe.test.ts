import { describe, expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { graphvizText } from './graphviz-text.ts';
import { markdownText } from './markdown-text.ts';
import { mermaidText } from './mermaid-text.ts';

const read = (text: string) => readCompose(parseYaml(text));

const APP = read(`version: '2.1'
services:
  proxy:
    build: ./haproxy
    ports: ['80:80', '127.0.0.1:8443:443/tcp']
    depends_on: {end: {condition: service_healthy}, gone: {condition: service_started}}
  end:
    image: "we\\"ird|name:1"
    restart: always
    network_mode: service:proxy
    volumes: ['data:/data', 'data:/backup:ro']
  sensor:
    image: alpine:3.20
    privileged: true
    network_mode: host
    devices: ['/dev/i2c-1:/dev/i2c-1']
    cap_add: [SYS_RAWIO]
    labels:
      io.balena.features.dbus: '1'
      io.balena.features.sysfs: '0'
volumes:
  data:
`);

describe('the graph as text', () => {
  it('is a Mermaid flowchart whose ids are no words of Mermaid', () => {
    expect(mermaidText(APP)).toBe(`flowchart TD
  s1["<b>proxy</b><br/>./haproxy<br/>80:80, 127.0.0.1:8443:443/tcp"]
  s2["<b>end</b><br/>we#34;ird#124;name:1"]
  s3["<b>sensor</b><br/>alpine:3.20"]
  s4["gone<br/>not defined"]:::missing
  v5[("data")]
  s1 -->|healthy| s2
  s1 --> s4
  s2 -.->|network of| s1
  s2 --- v5
  classDef missing stroke-dasharray: 4 3
`);
  });

  it('is a Graphviz graph in which a service and a volume may share a name', () => {
    expect(graphvizText(APP)).toBe(`digraph compose {
  rankdir=TB;
  node [shape=box, style=rounded, fontname="Helvetica"];
  edge [fontname="Helvetica", fontsize=10];
  "service proxy" [label="proxy\\n./haproxy\\n80:80, 127.0.0.1:8443:443/tcp"];
  "service end" [label="end\\nwe\\"ird|name:1"];
  "service sensor" [label="sensor\\nalpine:3.20"];
  "service gone" [label="gone\\nnot defined", style="rounded,dashed"];
  "volume data" [label="data", shape=cylinder, style=""];
  "service proxy" -> "service end" [label="healthy"];
  "service proxy" -> "service gone";
  "service end" -> "service proxy" [style=dashed, label="network of"];
  "service end" -> "volume data" [arrowhead=none];
}
`);
  });

  it('draws a volume that is used and not declared', () => {
    const doc = read('services:\n  web:\n    image: nginx\n    volumes: [pages:/srv]\n');
    expect(mermaidText(doc)).toContain('v2[("pages")]');
    expect(graphvizText(doc)).toContain('"volume pages" [label="pages"');
  });

  it('is a valid picture of nothing', () => {
    const empty = read('services: {}\n');
    expect(mermaidText(empty)).toBe('flowchart TD\n');
    expect(graphvizText(empty)).toMatch(/^digraph compose \{\n[^>]*\}\n$/);
  });
});

describe('the app in words', () => {
  const text = markdownText(APP);

  it('lists services in the order of their start', () => {
    const order = text.match(/^\| \*\*(\w+)\*\*/gm);
    expect(order).toHaveLength(3);
    expect(text).toContain('| **proxy** | `./haproxy` | end, gone |  |');
    expect(text).toContain('| **end** | `we"ird\\|name:1` |  | `always` |');
  });

  it('lists ports, volumes and what reaches beyond the containers', () => {
    expect(text).toContain('| `127.0.0.1:8443` | `443/tcp` | proxy |');
    expect(text).toContain('| `data` | end | `/backup` | read only |');
    expect(text).toContain(
      '| sensor | **privileged**: all devices and all rights<br/>the network of the device<br/>devices: `/dev/i2c-1`<br/>capabilities: `SYS_RAWIO`<br/>features: `io.balena.features.dbus` |',
    );
  });

  it('leaves out what the app does not have', () => {
    const small = markdownText(read('services:\n  web:\n    image: nginx\n'));
    expect(small).not.toMatch(/## (Ports|Volumes|Access)/);
    expect(small).toContain('## Services');
  });
});
