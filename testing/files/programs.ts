import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** True if a program is installed. */
export const has = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/** Markdown converted to a Word document by pandoc. */
export function byPandoc(folder: string, markdown: Uint8Array): Uint8Array {
  const [from, to] = [join(folder, 'pandoc.md'), join(folder, 'pandoc.docx')];
  writeFileSync(from, markdown);
  execFileSync('pandoc', ['-f', 'gfm-smart', from, '-o', to]);
  return readFileSync(to);
}

/** Word documents converted to another format by LibreOffice, all in one run: it is slow to start. */
export function byLibreOffice(folder: string, documents: Uint8Array[], to: string): Uint8Array[] {
  const [from, out] = [join(folder, 'from'), join(folder, 'out')];
  mkdirSync(from, { recursive: true });
  const names = documents.map((bytes, i) => {
    writeFileSync(join(from, `${i}.docx`), bytes);
    return join(from, `${i}.docx`);
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...names], { stdio: 'ignore' });
  const [ending] = to.split(':');
  return documents.map((_, i) => readFileSync(join(out, `${i}.${ending}`)));
}

/** LibreOffice's export filter: a PDF with or without tags. */
export const pdfWithTags = (isTagged: boolean): string =>
  `pdf:writer_pdf_Export:${JSON.stringify({ UseTaggedPDF: { type: 'boolean', value: `${isTagged}` } })}`;
