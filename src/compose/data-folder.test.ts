import { describe, expect, it } from 'vitest';
import { dataFolder, volumeTradition } from './data-folder.ts';

describe('the data of a named volume', () => {
  it('lies below the engine’s folder, named after who owns it', () => {
    expect(dataFolder('resin-data', 'resin')).toBe(
      '/var/lib/docker/volumes/<app id>_resin-data/_data',
    );
    expect(dataFolder('db', 'balena')).toBe('/var/lib/docker/volumes/<app id>_db/_data');
    expect(dataFolder('db', 'compose')).toBe('/var/lib/docker/volumes/<project>_db/_data');
  });

  it('has a history where it is called resin-data', () => {
    expect(volumeTradition('resin-data', 'balena')).toMatch(/\/data/);
    expect(volumeTradition('resin-data', 'compose')).toBeUndefined();
    expect(volumeTradition('data', 'resin')).toBeUndefined();
  });
});
