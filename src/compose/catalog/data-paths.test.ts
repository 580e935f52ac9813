import { describe, expect, it } from 'vitest';
import { dataPathsOf } from './data-paths.ts';

describe('dataPathsOf', () => {
  it.each([
    ['postgres:16-alpine', ['/var/lib/postgresql/data']],
    ['docker.io/grafana/grafana', ['/var/lib/grafana']],
    ['localhost:5000/mirror/redis@sha256:0', ['/data']],
    // Another place from version 18 on.
    ['postgres:18', ['/var/lib/postgresql']],
    ['postgres:18.1-bookworm', ['/var/lib/postgresql']],
    ['postgres', ['/var/lib/postgresql/data', '/var/lib/postgresql']],
    ['influxdb:1.8', ['/var/lib/influxdb']],
    ['influxdb:2.7', ['/var/lib/influxdb2']],
    ['nobody/knows:1', []],
    ['constructor', []],
    ['', []],
    [undefined, []],
  ])('%s', (image, paths) => {
    expect(dataPathsOf(image)).toEqual(paths);
  });
});
