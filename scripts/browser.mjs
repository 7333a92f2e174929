// What the end-to-end tests need from the machine: Chromium, and the typefaces that e2e/typefaces.json names. Installs
// Debian's packages for whatever is missing, if permissions allow.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The families of each package. */
const TYPEFACES = JSON.parse(readFileSync(fileURLToPath(new URL('../e2e/typefaces.json', import.meta.url)), 'utf8'));

function find() {
  const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.LEDTRAD_CHROMIUM ?? '', ...paths, ...FIXED].find((path) => path !== '' && existsSync(path));
}

/** The packages of which the machine lacks a family; all of them if it cannot tell. */
function missingTypefaces() {
  const { stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  const installed = new Set((stdout ?? '').split('\n').flatMap((line) => line.split(',')));
  return Object.keys(TYPEFACES).filter((name) => !TYPEFACES[name].every((family) => installed.has(family)));
}

function installPackages(names) {
  console.error(`Installerar det som testerna behöver: ${names.join(', ')} …`);
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...names);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * The path of a Chromium, on a machine with the typefaces of the tests. Stops the process with a sentence if either is
 * unavailable: the browser tests are never skipped.
 */
export function chromium() {
  const typefaces = missingTypefaces();
  const wanted = [...(find() ? [] : ['chromium']), ...(typefaces.length > 0 ? ['fontconfig', ...typefaces] : [])];
  if (wanted.length > 0 && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0)
    installPackages(wanted);
  const path = find();
  if (!path)
    stop(
      'Testerna behöver Chromium eller Chrome. Installera det (Debian: apt-get install chromium) eller sätt LEDTRAD_CHROMIUM till dess sökväg.',
    );
  const lacking = missingTypefaces();
  if (lacking.length > 0)
    stop(
      `Testerna skriver ut planer i typsnitten ${lacking.flatMap((name) => TYPEFACES[name]).join(', ')}, och fc-list visar dem inte. Installera dem (Debian: apt-get install fontconfig ${lacking.join(' ')}).`,
    );
  return path;
}
