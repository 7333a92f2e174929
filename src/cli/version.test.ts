import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { versionLine } from './version.ts';

it('says version, commit and Node', () => {
  expect(versionLine('a1b2c3d')).toBe(`ledtrad ${version} (a1b2c3d), Node ${process.versions.node}\n`);
});

it('leaves out a commit that is not known', () => {
  expect(versionLine(null)).toBe(`ledtrad ${version}, Node ${process.versions.node}\n`);
});
