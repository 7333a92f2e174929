// The script that the first page loads, as the browser gets it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = fileURLToPath(new URL('../dist/web/', import.meta.url));

export function measure() {
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  const size = (path) => gzipSync(readFileSync(join(web, path))).length;
  const sum = (paths) => (paths.reduce((total, path) => total + size(path), 0) / 1024).toFixed(0);
  const all = readdirSync(join(web, 'assets')).filter((name) => name.endsWith('.js'));
  console.log(
    `first page: ${sum(first)} KB of script, gzip (limit 170); all pages: ${sum(all.map((name) => `assets/${name}`))} KB`,
  );
}
