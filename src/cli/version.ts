import { version } from '../../package.json';

/** Set by vite.config.ts: the commit that was built, or null without a repository. */
declare const COMMIT: string | null;

/** One line for a report of a fault: version, commit and Node. */
export function versionLine(commit: string | null = COMMIT): string {
  return `ledtrad ${version}${commit === null ? '' : ` (${commit})`}, Node ${process.versions.node}\n`;
}
