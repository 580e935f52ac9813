import { describe, expect, it } from 'vitest';
import { knownDevices, readAppContract } from './app-contract.ts';

describe('a balena.yml', () => {
  it('is read as the documentation writes it', () => {
    const contract = readAppContract(`name: balenaDash
type: sw.application
data:
  applicationEnvironmentVariables:
    - KIOSK: 1
  defaultDeviceType: raspberrypi4-64
  supportedDeviceTypes:
    - raspberrypi4-64
    - fincm3
    - my-own-board
    - intel-nuc
version: 2.0.0
`);
    expect(contract).toEqual({
      name: 'balenaDash',
      version: '2.0.0',
      type: 'sw.application',
      deviceTypes: ['raspberrypi4-64', 'fincm3', 'my-own-board', 'intel-nuc'],
    });
    expect(knownDevices(contract)).toEqual([
      { deviceType: 'raspberrypi4-64', architecture: 'aarch64' },
      { deviceType: 'fincm3', architecture: 'armv7hf' },
      { deviceType: 'intel-nuc', architecture: 'amd64' },
    ]);
  });

  it.each(['a: [', '- a', ''])('that says %j is none', (text) => {
    expect(readAppContract(text)).toBeUndefined();
  });

  it('may say little', () => {
    expect(readAppContract('name: x')?.deviceTypes).toEqual([]);
    expect(knownDevices(undefined)).toEqual([]);
  });
});
