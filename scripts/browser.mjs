// Finds Chromium for the end-to-end tests, and installs Debian's package where there is none and it may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

function find() {
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.LEDTRAD_CHROMIUM ?? '', ...paths, ...FIXED].find((path) => path !== '' && existsSync(path));
}

/** The path of a Chromium. Stops the process with a sentence where none can be had: the browser tests are never skipped. */
export function chromium() {
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.error('Installerar Chromium för testerna …');
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 2] });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = find();
    if (installed) return installed;
  }
  console.error(
    'Testerna behöver Chromium eller Chrome. Installera det (Debian: apt-get install chromium) eller sätt LEDTRAD_CHROMIUM till dess sökväg.',
  );
  process.exit(1);
}
